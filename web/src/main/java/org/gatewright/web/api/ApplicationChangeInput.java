package org.gatewright.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gatewright.application.ApplicationChange;
import org.gatewright.application.MapperConfig;

/**
 * What is to be different at an application; what is left out stays.
 *
 * @param settings only those to change; an empty value takes a setting away
 * @param mappers the whole chain
 * @param metadataXml to read its description again, as are {@code metadataUrl} and the typed values
 */
public record ApplicationChangeInput(
        Optional<String> name,
        Optional<String> alias,
        Optional<Map<String, String>> settings,
        Optional<List<MapperConfig>> mappers,
        @Schema(description = "Metadata as a document.") Optional<String> metadataXml,
        @Schema(description = "Where the metadata is fetched from.") Optional<String> metadataUrl,
        Optional<String> identifier,
        Optional<String> entityId,
        Optional<List<String>> acsUrls,
        Optional<Map<String, String>> values) {

    ApplicationChange change() {
        return new ApplicationChange(name, alias, settings, mappers, source().source());
    }

    SourceInput source() {
        return new SourceInput(metadataXml, metadataUrl, identifier, entityId, acsUrls, values);
    }
}
