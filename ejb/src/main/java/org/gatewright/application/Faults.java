package org.gatewright.application;

import java.util.Map;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.spi.setting.InvalidSettingException;

/** Turns what plugins say of a value into the domain's word. */
final class Faults {

    /** The argument that holds the fault's code. */
    static final String FAULT = "fault";

    /** The argument that says whose setting it is: the id of a protocol or mapper factory. */
    static final String OWNER = "owner";

    private Faults() {}

    static DomainException of(InvalidSettingException thrown, String prefix, String owner) {
        DomainException fault = DomainException.of(ErrorCode.SETTING_INVALID).at(prefix + thrown.key());
        for (Map.Entry<String, String> argument : thrown.arguments().entrySet()) {
            fault = fault.with(argument.getKey(), argument.getValue());
        }
        return fault.with(FAULT, thrown.fault()).with(OWNER, owner);
    }

    /** Something is named that no plugin here offers. */
    static DomainException unknown(String field, String value) {
        return DomainException.of(ErrorCode.SETTING_INVALID)
                .at(field)
                .with("value", value)
                .with(FAULT, SettingCheck.UNKNOWN)
                .with(OWNER, "");
    }
}
