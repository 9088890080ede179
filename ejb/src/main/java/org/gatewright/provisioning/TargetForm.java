package org.gatewright.provisioning;

import java.util.List;
import org.gatewright.spi.setting.Setting;

/** A provisioning target that an application may name, and what is set for it. */
public record TargetForm(String id, List<Setting> settings) {

    public TargetForm {
        settings = List.copyOf(settings);
    }
}
