package org.gatewright.spi.template;

import java.util.List;
import org.gatewright.spi.Extension;
import org.gatewright.spi.setting.Settings;

/**
 * A named starting point for an application. Its name, purpose and group are the texts {@code template.<id>.name}, {@code
 * .help} and {@code .group}; where the other side's own documentation and console are found, {@code .consoleUrl}.
 *
 * @param id of the template
 * @param protocol id of the protocol its applications speak
 * @param sharesIdentifier several applications of the instance may have the same identifier, as those of one AWS partition
 * @param typed what would otherwise be typed by hand when an application is added, by the keys of the protocol's {@linkplain
 *     org.gatewright.spi.registration.Registration#manualSettings() manual settings}; its identifier is the only one allowed.
 *     {@link Settings#NONE} if it comes from the application's metadata
 * @param settings values that differ from the protocol's initial ones
 * @param mappers the mapper chain to start with
 * @param preflightRules ids of the rules that apply
 * @param values what the other side asks for, under its own names and in its order
 * @param steps how many steps the texts {@code template.<id>.step.1} and up describe: what to do on the other side. A text
 *     may have {@code **bold**} words, which are the other side's own
 * @since 1.0
 */
public record ApplicationTemplate(
        String id,
        String protocol,
        boolean sharesIdentifier,
        Settings typed,
        Settings settings,
        List<TemplateMapper> mappers,
        List<String> preflightRules,
        List<ConnectField> values,
        int steps)
        implements Extension {

    public ApplicationTemplate {
        mappers = List.copyOf(mappers);
        preflightRules = List.copyOf(preflightRules);
        values = List.copyOf(values);
    }

    /**
     * One mapper of the chain.
     *
     * @param factory id of the mapper factory
     * @param settings what it starts with, beside its initial values
     * @param required a failure refuses the sign-on; otherwise the attribute is left out and the failure recorded
     */
    public record TemplateMapper(String factory, Settings settings, boolean required) {}

    /**
     * A value of ours under the other side's name for it, the text {@code template.<template>.value.<id>}.
     *
     * @param id of this field
     * @param value key of the {@link org.gatewright.spi.registration.ConnectValue} shown
     */
    public record ConnectField(String id, String value) {}
}
