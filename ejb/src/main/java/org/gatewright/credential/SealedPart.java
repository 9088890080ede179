package org.gatewright.credential;

import java.net.URI;
import java.util.Map;
import org.gatewright.spi.factor.Shown;
import org.infinispan.protostream.annotations.Proto;

/**
 * One thing that a form of a second factor shows, as it is sealed.
 *
 * @param kind one of those below
 * @param label key of a text
 * @param value what it is about, as text
 */
@Proto
record SealedPart(String kind, String label, String value, Map<String, String> arguments) {

    private static final String SENTENCE = "sentence";
    private static final String PICTURE = "picture";
    private static final String VALUE = "value";
    private static final String LINK = "link";

    SealedPart {
        arguments = Map.copyOf(arguments);
    }

    static SealedPart of(Shown shown) {
        if (shown instanceof Shown.Sentence sentence) {
            return new SealedPart(SENTENCE, sentence.text(), "", sentence.arguments());
        }
        if (shown instanceof Shown.Picture picture) {
            return new SealedPart(PICTURE, picture.label(), picture.content(), Map.of());
        }
        if (shown instanceof Shown.Value value) {
            return new SealedPart(VALUE, value.label(), value.value(), Map.of());
        }
        Shown.Link link = (Shown.Link) shown;
        return new SealedPart(LINK, link.label(), link.address().toString(), Map.of());
    }

    Shown open() {
        return switch (kind) {
            case SENTENCE -> new Shown.Sentence(label, arguments);
            case PICTURE -> new Shown.Picture(label, value);
            case VALUE -> new Shown.Value(label, value);
            case LINK -> new Shown.Link(label, URI.create(value));
            default -> throw new IllegalStateException("No form shows a " + kind);
        };
    }

    /** The rest may be secret. */
    @Override
    public String toString() {
        return "SealedPart[" + kind + "]";
    }
}
