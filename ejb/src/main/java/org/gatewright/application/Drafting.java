package org.gatewright.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.ProtocolExtension;
import org.gatewright.plugin.Snapshot;
import org.gatewright.setting.SettingCheck;
import org.gatewright.setting.SettingRefusal;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;

/** Puts an application together from what its template, its source and the administrator say, and checks the whole. */
final class Drafting {

    private static final String NOT_STORED = "";

    private final Snapshot snapshot;
    private final SourceReader reader;

    Drafting(Snapshot snapshot, SourceReader reader) {
        this.snapshot = snapshot;
        this.reader = reader;
    }

    /**
     * A new application. Later ones of these win: the protocol's initial values, the template's, the source's, those given.
     *
     * @throws DomainException naming the field to correct
     */
    Draft fresh(String projectName, String name, String alias, NewApplication given) {
        ProtocolExtension protocol = snapshot.protocol(given.protocol())
                .orElseThrow(() -> SettingRefusal.notOffered(
                        "protocol",
                        given.protocol(),
                        snapshot.protocols().stream().map(ProtocolExtension::id)));
        Optional<ApplicationTemplate> template = given.template().map(id -> template(id, protocol));
        Understood understood = reader.read(protocol, template, given.source());
        List<Setting> declared = protocol.registration().settings();
        Settings merged = SettingCheck.initial(declared)
                .with(declaredOnly(
                        declared, template.map(ApplicationTemplate::settings).orElse(Settings.NONE)))
                .with(understood.settings())
                .with(new Settings(given.settings()));
        List<MapperConfig> mappers = new MapperCheck(snapshot)
                .checked(given.mappers()
                        .orElseGet(() -> template.map(Drafting::chain).orElse(List.of())));
        Parts parts = new Parts(NOT_STORED, 0, projectName, name, alias);
        return checked(parts, protocol, template, understood, merged, mappers);
    }

    /**
     * A stored application with something changed.
     *
     * @throws DomainException naming the field to correct, or {@code PLUGIN_MISSING}
     */
    Draft changed(StoredApplication stored, String name, String alias, ApplicationChange change) {
        Application before = stored.application();
        ProtocolExtension protocol = snapshot.protocol(stored.protocol())
                .orElseThrow(() -> DomainException.of(ErrorCode.PLUGIN_MISSING).with("protocol", stored.protocol()));
        Optional<ApplicationTemplate> template = before.template().flatMap(snapshot::template);
        Understood understood = change.source()
                .map(source -> reader.read(protocol, template, Optional.of(source)))
                .orElseGet(() -> new Understood(before.identifier(), Settings.NONE, List.of(), List.of(), List.of()));
        requireSameIdentifier(before.identifier(), understood.identifier());
        List<Setting> declared = protocol.registration().settings();
        Map<String, String> given = SecretSettings.keeping(
                SecretKeys.of(snapshot, declared, List.of()).own(),
                before.settings().values(),
                change.settings().orElse(Map.of()));
        Settings merged = declaredOnly(declared, before.settings())
                .with(understood.settings())
                .with(new Settings(given));
        List<MapperConfig> mappers = change.mappers()
                .map(chain -> new MapperCheck(snapshot).checked(withSecrets(stored.mappers(), chain)))
                .orElse(stored.mappers());
        Parts parts = new Parts(before.id(), before.version(), before.project(), name, alias);
        return checked(parts, protocol, template, understood, merged, mappers);
    }

    private Draft checked(
            Parts parts,
            ProtocolExtension protocol,
            Optional<ApplicationTemplate> template,
            Understood understood,
            Settings merged,
            List<MapperConfig> mappers) {
        List<Setting> declared = protocol.registration().settings();
        try {
            Settings settings = SettingCheck.checked(declared, merged);
            Optional<String> templateId = template.map(ApplicationTemplate::id);
            List<Understood.Note> warnings = understood.warnings().stream()
                    .filter(note -> note.concerns(settings))
                    .collect(Collectors.toCollection(ArrayList::new));
            warnings.addAll(
                    protocol.registration().check(parts.application(understood.identifier(), templateId, settings)));
            return new Draft(
                    parts.name(),
                    parts.alias(),
                    protocol.id(),
                    templateId,
                    understood,
                    template.map(ApplicationTemplate::sharesIdentifier).orElse(false),
                    settings,
                    mappers,
                    SecretKeys.of(snapshot, declared, mappers),
                    warnings.stream().distinct().toList());
        } catch (InvalidSettingException e) {
            throw SettingRefusal.of(protocol.id(), e);
        }
    }

    private ApplicationTemplate template(String id, ProtocolExtension protocol) {
        return snapshot.template(id)
                .filter(found -> found.protocol().equals(protocol.id()))
                .orElseThrow(() -> SettingRefusal.notOffered(
                        "template",
                        id,
                        snapshot.templates().stream()
                                .filter(offered -> offered.protocol().equals(protocol.id()))
                                .map(ApplicationTemplate::id)));
    }

    private List<MapperConfig> withSecrets(List<MapperConfig> before, List<MapperConfig> chain) {
        SecretKeys keys = SecretKeys.of(snapshot, List.of(), chain);
        List<Map<String, String>> origins = SecretSettings.origins(before, chain);
        List<MapperConfig> complete = new ArrayList<>();
        for (MapperConfig mapper : chain) {
            Map<String, String> origin = origins.get(complete.size());
            complete.add(new MapperConfig(
                    mapper.factory(),
                    SecretSettings.keeping(keys.of(mapper), origin, mapper.settings()),
                    mapper.required()));
        }
        return complete;
    }

    private static List<MapperConfig> chain(ApplicationTemplate template) {
        return template.mappers().stream()
                .map(mapper ->
                        new MapperConfig(mapper.factory(), mapper.settings().values(), mapper.required()))
                .toList();
    }

    /** A template may know values that are typed at registration only; a newer plugin may have given up a setting. */
    private static Settings declaredOnly(List<Setting> declared, Settings settings) {
        Set<String> keys = declared.stream().map(Setting::key).collect(Collectors.toSet());
        Map<String, String> kept = new LinkedHashMap<>(settings.values());
        kept.keySet().retainAll(keys);
        return new Settings(kept);
    }

    private static void requireSameIdentifier(String before, String now) {
        if (!before.equals(now)) {
            throw DomainException.of(ErrorCode.IDENTIFIER_CHANGED)
                    .at("document")
                    .with("identifier", now)
                    .with("expected", before);
        }
    }

    /** What an application is called. */
    private record Parts(String id, long version, String projectName, String name, String alias) {

        Application application(String identifier, Optional<String> template, Settings settings) {
            return new Application(id, version, name, alias, projectName, identifier, template, settings);
        }
    }
}
