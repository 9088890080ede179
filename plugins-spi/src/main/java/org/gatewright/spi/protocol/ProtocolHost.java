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
import org.gatewright.spi.setting.Settings;

/**
 * The few things of the server that a protocol may use. Made by the server only, so it can grow.
 *
 * @param settings what is set for the protocol in the whole instance, by the keys of {@link ProtocolFactory#settings()}; ask
 *     again for each request, as it may change
 * @param publicUrl the configured address of this server, without a slash at the end; never taken from a request
 * @since 1.0
 */
public record ProtocolHost(
        URI publicUrl,
        Supplier<Settings> settings,
        Applications applications,
        SigningKeys keys,
        SeenOnce seenOnce,
        PairwiseNames names,
        Clock clock) {

    /** Finds applications of this protocol that are active together with their project and organization. */
    public interface Applications {

        /** Every application that goes by this identifier; more than one only where a template lets them share it. */
        List<Application> byIdentifier(String identifier);

        Optional<Application> byAlias(String alias);
    }

    /** The keys that messages are signed with. */
    public interface SigningKeys {

        /** The one in use. */
        SigningKey active();

        /** Every key whose certificate is published, the one in use first. */
        List<SigningKey> published();
    }

    /** Remembers identifiers in the whole cluster. */
    @FunctionalInterface
    public interface SeenOnce {

        /** True the first time a key is shown before that moment, false from then on. */
        boolean firstSight(String key, Instant until);
    }

    /** Names for people that differ from application to application, and are never given to anybody else. */
    public interface PairwiseNames {

        Optional<String> find(Application application, Subject subject);

        /** The name, made and kept if there is none yet. */
        String findOrCreate(Application application, Subject subject);
    }

    /** A private key with the certificate that is published for it. */
    public record SigningKey(PrivateKey privateKey, X509Certificate certificate) {

        @Override
        public String toString() {
            return "SigningKey[" + certificate.getSerialNumber() + "]";
        }
    }
}
