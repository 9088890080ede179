package org.gatewright.setting;

import java.util.Map;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.spi.setting.InvalidSettingException;

/** A plugin's refusal of a value as the domain's. */
public final class SettingRefusal {

    private SettingRefusal() {}

    /**
     * {@code SETTING_INVALID} at the key, with the plugin's arguments beside {@code owner} and {@code fault}.
     *
     * @param owner id of the protocol or mapper that declared the setting
     */
    public static DomainException of(String owner, InvalidSettingException refused) {
        DomainException refusal = DomainException.of(ErrorCode.SETTING_INVALID)
                .at(refused.key())
                .with("owner", owner)
                .with("fault", refused.fault());
        for (Map.Entry<String, String> argument : refused.arguments().entrySet()) {
            refusal = refusal.with(argument.getKey(), argument.getValue());
        }
        return refusal;
    }
}
