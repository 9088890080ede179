package org.gatewright.plugin.saml.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.SignedOn;

/** The people of the tests. */
public final class TestPeople {

    private TestPeople() {}

    public static Subject alice() {
        return new Subject(
                "01890000-0000-7000-8000-00000000a11c",
                "alice",
                "Example",
                Map.of(
                        Subject.EMAIL, "alice@example.com",
                        Subject.GIVEN_NAME, "Alice",
                        Subject.FAMILY_NAME, "Liddell",
                        Subject.DISPLAY_NAME, "Alice Liddell"),
                List.of("aws:123456789012:Admin"),
                List.of("/staff"));
    }

    /** Has no e-mail address. */
    public static Subject bob() {
        return new Subject("01890000-0000-7000-8000-000000000b0b", "bob", "Example", Map.of(), List.of(), List.of());
    }

    /** A login of this person an hour ago, with what mappers released. */
    public static SignedOn signedOn(Subject subject, Attribute... released) {
        Attributes attributes = Attributes.NONE;
        for (Attribute attribute : released) {
            attributes = attributes.with(attribute);
        }
        return new SignedOn(
                subject,
                Release.NOTHING.withAttributes(attributes),
                "session-index",
                Level.PASSWORD,
                TestServer.NOW.minus(Duration.ofHours(1)),
                TestServer.NOW.plus(Duration.ofHours(7)));
    }
}
