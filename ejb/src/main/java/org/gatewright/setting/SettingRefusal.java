package org.gatewright.setting;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.failure.Fault;
import org.gatewright.spi.setting.InvalidSettingException;

/** A plugin's refusal of a value as the domain's. */
public final class SettingRefusal {

    /** The argument that holds the fault's code. */
    private static final String FAULT = "fault";

    /** The argument that says whose setting it is: the id of a protocol or mapper factory. */
    private static final String OWNER = "owner";

    private SettingRefusal() {}

    /**
     * {@code SETTING_INVALID} at the key, with the plugin's arguments beside {@code owner} and {@code fault}.
     *
     * @param owner id of the protocol or mapper that declared the setting
     */
    public static DomainException of(String owner, InvalidSettingException refused) {
        return of(owner, "", refused);
    }

    /**
     * As {@link #of(String, InvalidSettingException)}, for settings that are a part of something larger.
     *
     * @param prefix what stands before the key where the settings are, such as {@code mappers[0].}
     */
    public static DomainException of(String owner, String prefix, InvalidSettingException refused) {
        DomainException refusal = DomainException.of(ErrorCode.SETTING_INVALID).at(prefix + refused.key());
        for (Map.Entry<String, String> argument : refused.arguments().entrySet()) {
            refusal = refusal.with(argument.getKey(), argument.getValue());
        }
        return refusal.with(FAULT, refused.fault()).with(OWNER, owner);
    }

    /**
     * {@code SETTING_INVALID}: the field names something that no plugin here offers.
     *
     * @param offered what could be named instead
     */
    public static DomainException notOffered(String field, String value, Stream<String> offered) {
        return DomainException.of(ErrorCode.SETTING_INVALID)
                .at(field)
                .with("value", value)
                .with("offered", offered.sorted().collect(Collectors.joining(", ")))
                .with(FAULT, Fault.NOT_OFFERED.code())
                .with(OWNER, "");
    }
}
