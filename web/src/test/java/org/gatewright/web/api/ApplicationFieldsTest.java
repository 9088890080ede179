package org.gatewright.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "name, name",
        "entityId, entityId",
        "document, metadataUrl",
        "assertionLifetime, settings.assertionLifetime",
        "issuerUrl, values.issuerUrl",
        "mappers, mappers",
        "mappers[2].factory, mappers[2].factory",
        "mappers[2].provider, mappers[2].settings.provider"
    })
    void namesThePropertyOfTheBody(String field, String property) {
        SourceInput source = new SourceInput(
                Optional.empty(),
                Optional.of("https://sp.example.com/metadata"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of("issuerUrl", "x")));

        assertThat(ApplicationFields.of(field, source)).isEqualTo(property);
    }

    @Test
    void asksForMetadataWhereNothingWasSent() {
        SourceInput nothing = new SourceInput(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(ApplicationFields.of("source", nothing)).isEqualTo("metadataXml");
    }
}
