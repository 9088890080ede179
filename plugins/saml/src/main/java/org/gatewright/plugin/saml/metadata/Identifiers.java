package org.gatewright.plugin.saml.metadata;

import java.util.Map;
import org.gatewright.plugin.saml.xml.Characters;

/** What an entity id may be (SAML Core 8.3.6): any URI, URNs and fragments too, but nothing that breaks a line. */
final class Identifiers {

    private static final int LONGEST = 1_024;

    private Identifiers() {}

    static void check(String key, String entityId) {
        if (entityId.length() > LONGEST) {
            throw Fault.IDENTIFIER_TOO_LONG.at(key, Map.of("most", Integer.toString(LONGEST)));
        }
        boolean odd = entityId.codePoints()
                .anyMatch(point ->
                        Character.isISOControl(point) || Character.isWhitespace(point) || Character.isSpaceChar(point));
        if (odd || !Characters.areFit(entityId)) {
            throw Fault.IDENTIFIER_CHARACTERS.at(key);
        }
    }
}
