package org.gatewright.signon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.preflight.Finding;

/**
 * What an application would be told about a person who signed in now.
 *
 * @param document the exact message; empty text if there would be none
 * @param attributes what the mappers release
 * @param findings of the preflight rules
 * @param mapperFaults of mappers that failed, whether or not they may
 * @param outcome {@code granted}, or a {@link org.gatewright.spi.protocol.Refusal} or word for why not
 */
public record ApplicationPreview(
        String document,
        Attributes attributes,
        Optional<String> subjectName,
        List<FindingView> findings,
        List<MapperFault> mapperFaults,
        String outcome) {

    /** What a rule found; its sentence is the plugins' text {@code finding.<id>}. */
    public record FindingView(String id, Finding.Severity severity, Map<String, String> arguments) {}

    /**
     * A mapper that failed; its sentence is the plugins' text {@code fault.<fault>}.
     *
     * @param position in the chain, from 0
     * @param required the sign-on is refused for it
     */
    public record MapperFault(
            int position, String factory, String fault, Map<String, String> arguments, boolean required) {}

    /** The outcome alone: the rest is personal. */
    @Override
    public String toString() {
        return "ApplicationPreview[" + outcome + "]";
    }
}
