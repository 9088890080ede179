package org.gatewright.plugin.saml.testing;

import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.SignedOn;
import org.gatewright.testkit.Make;

/** The people of the tests. */
public final class TestPeople {

    private TestPeople() {}

    public static Subject alice() {
        return Make.withRoles(Make.alice(), "aws:123456789012:Admin");
    }

    /** Has no e-mail address. */
    public static Subject bob() {
        return Make.bob();
    }

    /** A login of this person an hour ago, with what mappers released. */
    public static SignedOn signedOn(Subject subject, Attribute... released) {
        return Make.signedOn(subject, released);
    }
}
