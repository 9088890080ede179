package org.gatewright.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.PluginInfo.Kind;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.template.ApplicationTemplate;

/**
 * Something that an application is set up with and that no plugin of this node adds at the moment. It works again as soon as the
 * plugin is back.
 */
public record Missing(Kind kind, String id) {

    static List<Missing> of(Application application, Snapshot snapshot) {
        Snapshot offered = snapshot.in(application.organizationId());
        List<Missing> missing = new ArrayList<>();
        if (offered.protocol(application.protocol()).isEmpty()) {
            missing.add(new Missing(Kind.PROTOCOL, application.protocol()));
        }
        application.template().ifPresent(id -> {
            Optional<ApplicationTemplate> template = offered.template(id);
            if (template.isEmpty()) {
                missing.add(new Missing(Kind.TEMPLATE, id));
            }
            template.stream()
                    .flatMap(there -> there.preflightRules().stream())
                    .filter(rule -> offered.rule(rule).isEmpty())
                    .forEach(rule -> missing.add(new Missing(Kind.RULE, rule)));
        });
        application.mappers().stream()
                .map(MapperConfig::factory)
                .distinct()
                .filter(factory -> offered.mapperFactory(factory).isEmpty())
                .forEach(factory -> missing.add(new Missing(Kind.MAPPER, factory)));
        return List.copyOf(missing);
    }
}
