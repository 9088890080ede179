package org.gatewright.spi.protocol;

import java.net.URI;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.Settings;

/**
 * The few things of the server that a protocol may use. Made by the server only, so it can grow.
 *
 * @param publicUrl the configured address of this server, without a slash at the end; never taken from a request
 * @param settings what is set for the protocol in the whole instance, by the keys of {@link ProtocolFactory#settings()}; ask
 *     again for each request, as it may change
 * @param applications those of this protocol
 * @param keys what to sign with
 * @param seenOnce what must not come twice
 * @param names of people, one for each application
 * @param delegations signs people on without a browser, on behalf of an application
 * @param clock the server's time; nothing else tells the time, so that tests can
 * @since 1.0
 */
public record ProtocolHost(
        URI publicUrl,
        Supplier<Settings> settings,
        Applications applications,
        SigningKeys keys,
        SeenOnce seenOnce,
        PairwiseNames names,
        Delegations delegations,
        Clock clock) {

    /** Finds applications of this protocol that are active together with their project and organization. */
    public interface Applications {

        /**
         * Every application that goes by this identifier; more than one only where a template lets them share it.
         *
         * @param identifier the name in the protocol
         * @return none, one or several
         */
        List<Application> byIdentifier(String identifier);

        /**
         * The application of a short name.
         *
         * @param alias unique in the instance
         * @return the application, if it is of this protocol and active
         */
        Optional<Application> byAlias(String alias);
    }

    /** The keys that messages are signed with. */
    public interface SigningKeys {

        /**
         * The one in use.
         *
         * @return key and certificate
         */
        SigningKey active();

        /**
         * Every key whose certificate is published, the one in use first.
         *
         * @return at least one
         */
        List<SigningKey> published();
    }

    /** Remembers identifiers in the whole cluster. */
    @FunctionalInterface
    public interface SeenOnce {

        /**
         * True the first time a key is shown before that moment, false from then on.
         *
         * @param key what must not come twice
         * @param until when it would be refused for its age anyway
         * @return whether it may be accepted
         */
        boolean firstSight(String key, Instant until);
    }

    /** Names for people that differ from application to application, and are never given to anybody else. */
    public interface PairwiseNames {

        /**
         * The name, if there is one already.
         *
         * @param application to which the person is known by it
         * @param subject the person
         * @return the name
         */
        Optional<String> find(Application application, Subject subject);

        /**
         * The name, made and kept if there is none yet.
         *
         * @param application to which the person is known by it
         * @param subject the person
         * @return the same at each call
         */
        String findOrCreate(Application application, Subject subject);
    }

    /** Signs people on to an application on behalf of another one, for protocols in which one may act for people at another. */
    @FunctionalInterface
    public interface Delegations {

        /**
         * Decides as for a sign-on at a browser: may the person use the application, and what does it learn from the mappers?
         * Both outcomes are recorded in the activity. Whether the one application may act at the other is for the protocol to
         * decide, and so is whether the person's session still lasts.
         *
         * @param at the application that the person is signed on to
         * @param by the application that acts for the person
         * @param userId id of the person, as in {@link Subject#id}
         * @param authenticatedAt when the person logged in
         * @return who it is and what the application learns; empty if the person may not use it, or a mapper that must not fail
         *     did. Preflight rules are not asked, as there is no message
         */
        Optional<Delegated> signOn(Application at, Application by, String userId, Instant authenticatedAt);
    }

    /**
     * A person whom another application acts for.
     *
     * @param subject the person, as the application's project knows them
     * @param release what the mappers gave
     */
    public record Delegated(Subject subject, Release release) {}

    /**
     * A private key with the certificate that is published for it.
     *
     * @param privateKey to sign with; never leaves the server
     * @param certificate what applications verify by
     */
    public record SigningKey(PrivateKey privateKey, X509Certificate certificate) {

        @Override
        public String toString() {
            return "SigningKey[" + certificate.getSerialNumber() + "]";
        }
    }
}
