package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.template.ApplicationTemplate;
import org.junit.jupiter.api.Test;

/** What the application templates of a plugin owe: that a person who picks one gets an application that can be saved. */
public abstract class ApplicationTemplateContract {

    private final List<Extension> own;
    private final List<Extension> all;

    /**
     * The plugin whose templates are tested.
     *
     * @param others those whose protocols, mappers or rules they name
     */
    protected ApplicationTemplateContract(Plugin plugin, Plugin... others) {
        InMemoryHost host = new InMemoryHost();
        own = plugin.extensions(host.pluginHost());
        all = Stream.concat(
                        own.stream(), Stream.of(others).flatMap(other -> other.extensions(host.pluginHost()).stream()))
                .toList();
    }

    @Test
    final void thereAreTemplates() {
        assertThat(templates()).isNotEmpty();
    }

    @Test
    final void theirMappersCanBeMade() {
        templates().flatMap(template -> template.mappers().stream()).forEach(mapper -> assertThatCode(() -> {
                    AttributeMapperFactory factory = factory(mapper.factory());
                    factory.create(DeclaredSettings.checked(
                            factory.settings(),
                            DeclaredSettings.initial(factory.settings()).with(mapper.settings())));
                })
                .as(mapper.factory())
                .doesNotThrowAnyException());
    }

    @Test
    final void theirRulesAreThere() {
        assertThat(ids(PreflightRule.class))
                .containsAll(templates()
                        .flatMap(template -> template.preflightRules().stream())
                        .toList());
    }

    @Test
    final void theirSettingsAreThoseOfTheirProtocol() {
        templates().forEach(template -> protocol(template).forEach(registration -> {
            assertThat(keys(registration.settings()))
                    .as("settings of %s", template.id())
                    .containsAll(template.settings().values().keySet());
            assertThat(keys(registration.manualSettings()))
                    .as("typed settings of %s", template.id())
                    .containsAll(template.typed().values().keySet());
        }));
    }

    @Test
    final void whatTheyShowIsWhatTheirProtocolHasToShow() {
        templates().forEach(template -> protocol(template).forEach(registration -> {
            Set<String> shown = registration.connect(Make.application("crm")).stream()
                    .map(ConnectValue::key)
                    .collect(Collectors.toSet());
            assertThat(shown)
                    .as("values of %s", template.id())
                    .containsAll(template.values().stream()
                            .map(ApplicationTemplate.ConnectField::value)
                            .toList());
        }));
    }

    private Stream<ApplicationTemplate> templates() {
        return own.stream().filter(ApplicationTemplate.class::isInstance).map(ApplicationTemplate.class::cast);
    }

    private List<String> ids(Class<? extends Extension> kind) {
        return all.stream().filter(kind::isInstance).map(Extension::id).toList();
    }

    private AttributeMapperFactory factory(String id) {
        return all.stream()
                .filter(AttributeMapperFactory.class::isInstance)
                .map(AttributeMapperFactory.class::cast)
                .filter(factory -> factory.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No plugin given here has the mapper " + id));
    }

    /** The template's protocol, if it is among the plugins given. */
    private Stream<Registration> protocol(ApplicationTemplate template) {
        return all.stream()
                .filter(ProtocolFactory.class::isInstance)
                .map(ProtocolFactory.class::cast)
                .filter(factory -> factory.id().equals(template.protocol()))
                .map(factory -> factory.registration(new InMemoryHost().protocolHost()));
    }

    private static Set<String> keys(List<Setting> settings) {
        return settings.stream().map(Setting::key).collect(Collectors.toSet());
    }
}
