package org.gatewright.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.Source;

/** Where what is known of an application comes from, as it is written in JSON. */
record SourceInput(
        Optional<String> metadataXml,
        Optional<String> metadataUrl,
        Optional<String> identifier,
        Optional<String> entityId,
        Optional<List<String>> acsUrls,
        Optional<Map<String, String>> values) {

    boolean isGiven() {
        return metadataXml.isPresent()
                || metadataUrl.isPresent()
                || entityId.isPresent()
                || acsUrls.isPresent()
                || values.isPresent();
    }

    /** Empty if none is given. */
    Optional<Source> source() {
        return Optional.of(isGiven()).filter(given -> given).map(given -> read());
    }

    /** The property that the description came in; the one to begin with if none did. */
    String property() {
        if (metadataXml.isEmpty() && metadataUrl.isPresent()) {
            return "metadataUrl";
        }
        return metadataXml.isEmpty() && entityId.isPresent() ? "entityId" : "metadataXml";
    }

    boolean isTyped(String key) {
        return values.orElse(Map.of()).containsKey(key);
    }

    private Source read() {
        return metadataXml
                .<Source>map(xml -> new Source.Document(
                        ByteBuffer.wrap(xml.getBytes(StandardCharsets.UTF_8)), Optional.empty(), identifier))
                .or(() -> metadataUrl.map(url -> new Source.Url(url, identifier)))
                .orElseGet(() -> new Source.Typed(typed()));
    }

    /** SAML's two have names of their own in the API; they are the keys of that protocol's manual settings. */
    private Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>(values.orElse(Map.of()));
        entityId.ifPresent(id -> typed.put("entityId", id));
        acsUrls.ifPresent(urls -> typed.put("acsUrls", String.join("\n", urls)));
        return typed;
    }
}
