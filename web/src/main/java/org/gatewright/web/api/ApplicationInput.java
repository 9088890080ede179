package org.gatewright.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gatewright.application.MapperConfig;
import org.gatewright.application.NewApplication;

/**
 * An application to register. What is known of it comes from one of {@code metadataXml}, {@code metadataUrl} or typed values:
 * {@code entityId} with {@code acsUrls} for SAML, {@code values} for any protocol.
 *
 * @param identifier which one is meant, where the metadata describes several
 */
public record ApplicationInput(
        String name,
        String protocol,
        Optional<String> alias,
        Optional<String> template,
        Optional<Map<String, String>> settings,
        Optional<List<MapperConfig>> mappers,
        @Schema(description = "Metadata as a document.") Optional<String> metadataXml,
        @Schema(description = "Where the metadata is fetched from.") Optional<String> metadataUrl,
        Optional<String> identifier,
        @Schema(description = "SAML: entity id, if there is no metadata.") Optional<String> entityId,
        @Schema(description = "SAML: assertion consumer services, the default one first.")
                Optional<List<String>> acsUrls,
        @Schema(description = "Typed values by the keys of the protocol's manual settings.")
                Optional<Map<String, String>> values) {

    NewApplication application() {
        return new NewApplication(
                name, alias, protocol, template, settings.orElse(Map.of()), mappers, source().source());
    }

    SourceInput source() {
        return new SourceInput(metadataXml, metadataUrl, identifier, entityId, acsUrls, values);
    }
}
