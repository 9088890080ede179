package org.gatewright.credential;

import java.util.List;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.setting.Setting;

/**
 * A form by which a person sets up a second factor or answers with it.
 *
 * @param factor id of the second factor
 * @param shown in order, above the fields
 * @param fields what the person fills in
 * @param sealed to be handed back with what was filled in; unreadable outside the server
 */
public record FactorForm(String factor, boolean enrolling, List<Shown> shown, List<Setting> fields, String sealed) {

    public FactorForm {
        shown = List.copyOf(shown);
        fields = List.copyOf(fields);
    }

    /** What it is for: the rest may be secret. */
    @Override
    public String toString() {
        return "FactorForm[" + factor + "]";
    }
}
