package org.gatewright.plugin.saml.response;

import java.util.HashMap;
import java.util.Map;
import org.gatewright.plugin.saml.nameid.Name;

/**
 * What is kept of a sign-on for as long as the session lives, so that a logout can name it. This class alone writes and reads
 * the keys.
 */
public final class Remembered {

    public static final String NAME_ID = "nameId";
    public static final String FORMAT = "nameIdFormat";
    public static final String NAME_QUALIFIER = "nameQualifier";
    public static final String SP_NAME_QUALIFIER = "spNameQualifier";
    public static final String SESSION_INDEX = "sessionIndex";

    private Remembered() {}

    static Map<String, String> of(Name.Given name, String sessionIndex) {
        Map<String, String> map = new HashMap<>();
        map.put(NAME_ID, name.value());
        map.put(FORMAT, name.format());
        name.nameQualifier().ifPresent(value -> map.put(NAME_QUALIFIER, value));
        name.spNameQualifier().ifPresent(value -> map.put(SP_NAME_QUALIFIER, value));
        map.put(SESSION_INDEX, sessionIndex);
        return map;
    }
}
