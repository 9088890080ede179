package org.gatewright.plugin.saml.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.request.RequestedContext.Comparison;
import org.gatewright.spi.protocol.Level;

/** Translates authentication context classes (SAML Authentication Context 3.4, REFEDS) to levels of login and back. */
public final class AuthnContexts {

    private static final String CLASSES = "urn:oasis:names:tc:SAML:2.0:ac:classes:";

    private static final String PASSWORD = CLASSES + "PasswordProtectedTransport";
    private static final String SECOND_FACTOR = "https://refeds.org/profile/mfa";

    /** What is stated of a login when the request leaves it to us. */
    public static final Map<Level, String> STATED =
            Map.of(Level.PASSWORD, PASSWORD, Level.SECOND_FACTOR, SECOND_FACTOR);

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry(PASSWORD, Level.PASSWORD),
            Map.entry(CLASSES + "Password", Level.PASSWORD),
            Map.entry(CLASSES + "unspecified", Level.PASSWORD),
            Map.entry("https://refeds.org/profile/sfa", Level.PASSWORD),
            Map.entry(SECOND_FACTOR, Level.SECOND_FACTOR),
            Map.entry(CLASSES + "TimeSyncToken", Level.SECOND_FACTOR),
            Map.entry("http://schemas.microsoft.com/claims/multipleauthn", Level.SECOND_FACTOR));

    private AuthnContexts() {}

    /**
     * What a request comes to.
     *
     * @param level the least that will do
     * @param stated the class to state for a login of each level that may come of it
     */
    record Demand(Level level, Map<Level, String> stated) {

        static final Demand NONE = new Demand(Level.PASSWORD, STATED);
    }

    /** What a request wants stated of a login, or else what we state on our own. */
    static String stated(Map<Level, String> wanted, Level level) {
        String own = level == Level.PASSWORD ? PASSWORD : SECOND_FACTOR;
        return wanted.getOrDefault(level, own);
    }

    /** The first class, in the request's order, that can be met; empty if none can. */
    static Optional<Demand> demand(RequestedContext requested) {
        return requested.classes().stream()
                .flatMap(uri -> demand(requested.comparison(), uri).stream())
                .findFirst();
    }

    private static Optional<Demand> demand(Comparison comparison, String uri) {
        Level level = LEVELS.get(uri);
        if (level == null) {
            return Optional.empty();
        }
        return switch (comparison) {
            case EXACT -> Optional.of(new Demand(level, statedFrom(level, uri)));
            case MINIMUM -> Optional.of(new Demand(level, statedAt(level, uri)));
            case MAXIMUM ->
                Optional.of(new Demand(
                        Level.PASSWORD, level == Level.PASSWORD ? statedFrom(level, uri) : statedAt(level, uri)));
            case BETTER -> stronger(level).map(next -> new Demand(next, STATED));
        };
    }

    /** States a class for its own level and all above: a stronger login is a login of that class too. */
    private static Map<Level, String> statedFrom(Level level, String uri) {
        return level == Level.PASSWORD ? Map.of(Level.PASSWORD, uri, Level.SECOND_FACTOR, uri) : statedAt(level, uri);
    }

    private static Map<Level, String> statedAt(Level level, String uri) {
        return level == Level.PASSWORD
                ? Map.of(Level.PASSWORD, uri, Level.SECOND_FACTOR, SECOND_FACTOR)
                : Map.of(Level.PASSWORD, PASSWORD, Level.SECOND_FACTOR, uri);
    }

    private static Optional<Level> stronger(Level level) {
        return Arrays.stream(Level.values())
                .filter(other -> other.compareTo(level) > 0)
                .findFirst();
    }
}
