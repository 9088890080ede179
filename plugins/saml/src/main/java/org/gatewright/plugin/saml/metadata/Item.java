package org.gatewright.plugin.saml.metadata;

import java.util.Locale;
import org.gatewright.spi.registration.Understood.Fact;

/** What a review can say was understood of an application. */
enum Item {
    ENTITY_ID,
    ADDRESS,
    ADDRESS_DEFAULT,
    ADDRESS_UNUSED,
    LOGOUT,
    KEY_SIGNING,
    KEY_ENCRYPTION,
    KEY_BOTH,
    REQUESTS_SIGNED,
    NAME_ID_FORMAT,
    REQUESTED_ATTRIBUTE,
    VALID_UNTIL,
    IGNORED;

    /** The text is {@code fact.saml.<code>}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Fact with(String value, String detail) {
        return new Fact(code(), value, detail);
    }
}
