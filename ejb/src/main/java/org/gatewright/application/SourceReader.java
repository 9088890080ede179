package org.gatewright.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.ProtocolExtension;
import org.gatewright.setting.SettingCheck;
import org.gatewright.setting.SettingRefusal;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;

/** Reads what is said of an application: fetches it if need be, bounds it, and has the protocol understand it. */
final class SourceReader {

    private static final String DOCUMENT = "document";
    private static final int LONGEST_IDENTIFIER = 1024;

    private final MetadataFetch fetch;

    SourceReader(MetadataFetch fetch) {
        this.fetch = fetch;
    }

    /**
     * What a source says.
     *
     * @throws DomainException at {@code source}, {@code document}, {@code metadataUrl} or one of the manual settings
     */
    Understood read(ProtocolExtension protocol, Optional<ApplicationTemplate> template, Optional<Source> source) {
        Optional<Understood> known = template.filter(
                        one -> !one.typed().values().isEmpty())
                .map(one -> understand(protocol, template, new Source.Typed(Map.of())));
        if (source.isEmpty()) {
            return known.orElseThrow(
                    () -> DomainException.of(ErrorCode.SOURCE_MISSING).at("source"));
        }
        Understood understood = understand(protocol, template, source.get());
        requireIdentifier(understood.identifier(), known.map(Understood::identifier));
        return understood;
    }

    private Understood understand(ProtocolExtension protocol, Optional<ApplicationTemplate> template, Source source) {
        Map<String, String> context = new LinkedHashMap<>();
        try {
            return protocol.registration().understand(submission(protocol, template, source, context));
        } catch (InvalidSettingException e) {
            DomainException fault = SettingRefusal.of(protocol.id(), e);
            for (Map.Entry<String, String> fact : context.entrySet()) {
                fault = fault.with(fact.getKey(), fact.getValue());
            }
            throw fault;
        }
    }

    /** @param context receives what a fault should mention besides: where a document came from */
    private Submission submission(
            ProtocolExtension protocol,
            Optional<ApplicationTemplate> template,
            Source source,
            Map<String, String> context) {
        if (source instanceof Source.Document document) {
            if (document.content().remaining() > MetadataFetch.MAXIMUM_BYTES) {
                throw DomainException.of(ErrorCode.METADATA_TOO_LARGE)
                        .at(DOCUMENT)
                        .with("limit", MetadataFetch.MAXIMUM);
            }
            return new Submission.Document(document.content(), document.mediaType(), document.identifier());
        }
        if (source instanceof Source.Url url) {
            Fetched fetched = fetch.fetch(url.url());
            context.put("url", fetched.address().toString());
            fetched.mediaType().ifPresent(type -> context.put("mediaType", type));
            return new Submission.Document(fetched.content(), fetched.mediaType(), url.identifier());
        }
        if (source instanceof Source.Typed typed) {
            List<Setting> declared = protocol.registration().manualSettings();
            return new Submission.Typed(SettingCheck.checked(declared, prefilled(template, typed.values())));
        }
        throw new IllegalStateException("Unknown source " + source.getClass());
    }

    /** A template may know what would otherwise have to be typed. */
    private static Settings prefilled(Optional<ApplicationTemplate> template, Map<String, String> typed) {
        Map<String, String> given = new LinkedHashMap<>(typed);
        given.values().removeIf(String::isBlank);
        return template.map(ApplicationTemplate::typed).orElse(Settings.NONE).with(new Settings(given));
    }

    private static void requireIdentifier(String identifier, Optional<String> fixed) {
        if (identifier.isBlank() || identifier.length() > LONGEST_IDENTIFIER) {
            throw DomainException.of(ErrorCode.IDENTIFIER_INVALID).at(DOCUMENT);
        }
        fixed.filter(name -> !name.equals(identifier)).ifPresent(name -> {
            throw DomainException.of(ErrorCode.IDENTIFIER_MISMATCH)
                    .at(DOCUMENT)
                    .with("identifier", identifier)
                    .with("expected", name);
        });
    }
}
