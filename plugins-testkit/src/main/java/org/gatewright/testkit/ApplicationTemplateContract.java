package org.gatewright.testkit;

import java.util.Collection;
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
        own = extensions(plugin).toList();
        all = Stream.concat(own.stream(), Stream.of(others).flatMap(ApplicationTemplateContract::extensions))
                .toList();
    }

    @Test
    final void thereAreTemplates() {
        Owed.by("The plugin").that(templates().findAny().isPresent(), "has no template");
    }

    @Test
    final void theirMappersCanBeMade() {
        templates().forEach(template -> template.mappers()
                .forEach(mapper -> owed(template).answer("the settings of its mapper " + mapper.factory(), () -> {
                    AttributeMapperFactory factory = factory(mapper.factory());
                    return factory.create(DeclaredSettings.checked(
                            factory.settings(),
                            DeclaredSettings.initial(factory.settings()).with(mapper.settings())));
                })));
    }

    @Test
    final void theirRulesAreThere() {
        templates().forEach(template -> owed(template)
                .none(
                        without(template.preflightRules(), ids(PreflightRule.class)),
                        "names rules that no plugin given here has"));
    }

    @Test
    final void theirSettingsAreThoseOfTheirProtocol() {
        templates().forEach(template -> protocol(template).forEach(registration -> {
            owed(template)
                    .none(
                            without(template.settings().values().keySet(), keys(registration.settings())),
                            "has settings that its protocol does not declare");
            owed(template)
                    .none(
                            without(template.typed().values().keySet(), keys(registration.manualSettings())),
                            "has typed settings that its protocol does not declare");
        }));
    }

    @Test
    final void whatTheyShowIsWhatTheirProtocolHasToShow() {
        templates().forEach(template -> protocol(template).forEach(registration -> owed(template)
                .none(
                        without(
                                template.values().stream()
                                        .map(ApplicationTemplate.ConnectField::value)
                                        .toList(),
                                registration.connect(Make.application("crm")).stream()
                                        .map(ConnectValue::key)
                                        .toList()),
                        "shows values that its protocol does not have")));
    }

    private static Owed owed(ApplicationTemplate template) {
        return Owed.by("template", template);
    }

    private static List<String> without(Collection<String> all, Collection<String> known) {
        return all.stream().filter(one -> !known.contains(one)).toList();
    }

    private static Stream<Extension> extensions(Plugin plugin) {
        return plugin.extensions(InMemoryHost.of(plugin).pluginHost()).stream();
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
