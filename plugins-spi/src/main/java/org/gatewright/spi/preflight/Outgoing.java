package org.gatewright.spi.preflight;

import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.identity.Subject;

/**
 * An answer just before it is sent.
 *
 * @param application who is told
 * @param subject of whom
 * @param attributes what mappers released
 * @param facts what the protocol says about its message, by keys the protocol documents (such as {@code
 *     saml.nameIdFormat}), and what the server says about this sign-on ({@link #SECOND_FACTOR_REQUIRED}, {@link
 *     #SESSION_COOKIE_CROSS_SITE})
 * @since 1.0
 */
public record Outgoing(Application application, Subject subject, Attributes attributes, Map<String, String> facts) {

    /** Fact: {@code true} if the login policy of the person's organization asks for a second factor. */
    public static final String SECOND_FACTOR_REQUIRED = "server.secondFactorRequired";

    /** Fact: {@code true} if browsers send the session cookie with a request that another site posts. */
    public static final String SESSION_COOKIE_CROSS_SITE = "server.sessionCookieCrossSite";

    public Outgoing {
        facts = Map.copyOf(facts);
    }

    /**
     * A fact.
     *
     * @param key as the protocol documents it
     * @return the fact, if it is known
     */
    public Optional<String> fact(String key) {
        return Optional.ofNullable(facts.get(key));
    }
}
