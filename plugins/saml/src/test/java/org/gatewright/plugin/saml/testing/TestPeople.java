package org.gatewright.plugin.saml.testing;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.identity.Subject;

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
}
