package org.gatewright.plugin.saml.setting;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;

/**
 * An application's settings, read once and shared by many threads.
 *
 * @param issuer what this server calls itself towards the application, if not by the entity id of its metadata
 */
public record SamlSettings(
        Endpoints endpoints,
        Requests requests,
        NameId nameId,
        Signing signing,
        Encryption encryption,
        Statements statements,
        Optional<String> issuer) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /**
     * Where answers go.
     *
     * @param alwaysPost answers go by POST whatever binding a request asks for
     * @param defaultRelayState sent with an unsolicited sign-on that brings none
     */
    public record Endpoints(
            List<AssertionConsumerService> assertionConsumerServices,
            List<SingleLogoutService> singleLogoutServices,
            boolean alwaysPost,
            Optional<String> defaultRelayState) {}

    /**
     * What is demanded of requests.
     *
     * @param signingCertificates of the keys that may sign them; the key counts, not the certificate's dates
     * @param signed unsigned ones are refused
     * @param allowSha1 as signature or digest algorithm
     * @param refuseExpired a certificate's dates count too
     * @param lifetime how old one may be, clock skew not counted
     * @param minimumLevel of every login, whatever is asked for
     */
    public record Requests(
            List<X509Certificate> signingCertificates,
            boolean signed,
            boolean allowSha1,
            boolean refuseExpired,
            Duration lifetime,
            Level minimumLevel) {}

    /**
     * How people are named.
     *
     * @param format used when a request asks for none; one of {@link NameIdFormats}
     * @param source the profile field that names a person, for the unspecified format and for {@code emailAddress}
     * @param always the format is used whatever a request asks for
     * @param strictAllowCreate a persistent name is made only for requests that allow it in so many words
     */
    public record NameId(String format, Optional<String> source, boolean always, boolean strictAllowCreate) {}

    /**
     * What is signed and how.
     *
     * @param algorithm one of {@link SigningAlgorithm}
     * @param includeKeyInfo the certificate travels with the signature
     */
    public record Signing(boolean response, boolean assertion, String algorithm, boolean includeKeyInfo) {}

    /**
     * What is encrypted and how.
     *
     * @param assertion whether assertions are
     * @param content one of {@link EncryptionAlgorithm#CONTENT}
     * @param keyTransport one of {@link EncryptionAlgorithm#KEY_TRANSPORT}
     * @param certificates of keys that the application can decrypt with
     */
    public record Encryption(
            boolean assertion, String content, String keyTransport, List<X509Certificate> certificates) {

        /** The key to encrypt by: the first that can transport keys, which is one of RSA. */
        public Optional<PublicKey> key() {
            return certificates.stream()
                    .map(X509Certificate::getPublicKey)
                    .filter(RSAPublicKey.class::isInstance)
                    .findFirst();
        }
    }

    /**
     * What assertions say.
     *
     * @param notBeforeOffset how far NotBefore lies before the moment of issue
     * @param authnStatement present at all
     * @param sessionNotOnOrAfter says when the session ends at the latest
     * @param audiences further ones, besides the application's own entity id
     * @param attributeNameFormat of attributes whose mapper chose none
     */
    public record Statements(
            Duration lifetime,
            Duration notBeforeOffset,
            boolean oneTimeUse,
            boolean authnStatement,
            boolean sessionNotOnOrAfter,
            List<String> audiences,
            String attributeNameFormat) {}

    /**
     * Reads settings as they were filled in; what is absent has its initial value.
     *
     * @throws InvalidSettingException naming the setting to correct
     */
    public static SamlSettings of(Settings given) {
        Settings settings = SamlSettingList.completed(SamlSettingList.ofApplication(), given);
        return new SamlSettings(
                endpoints(settings),
                requests(settings),
                nameId(settings),
                signing(settings),
                encryption(settings),
                statements(settings),
                settings.text(SamlSettingList.ISSUER).map(String::strip));
    }

    private static Endpoints endpoints(Settings settings) {
        return new Endpoints(
                lines(settings, SamlSettingList.ASSERTION_CONSUMER_SERVICES, AssertionConsumerService::parse),
                lines(settings, SamlSettingList.SINGLE_LOGOUT_SERVICES, SingleLogoutService::parse),
                settings.flag(SamlSettingList.ALWAYS_POST),
                settings.text(SamlSettingList.DEFAULT_RELAY_STATE));
    }

    private static Requests requests(Settings settings) {
        return new Requests(
                certificates(settings, SamlSettingList.SIGNING_CERTIFICATES),
                settings.flag(SamlSettingList.REQUIRE_SIGNED_REQUESTS),
                settings.flag(SamlSettingList.ALLOW_SHA1),
                settings.flag(SamlSettingList.REFUSE_EXPIRED_CERTIFICATES),
                seconds(settings, SamlSettingList.REQUEST_LIFETIME, 1),
                Level.valueOf(choice(
                        settings,
                        SamlSettingList.MINIMUM_LEVEL,
                        List.of(Level.PASSWORD.name(), Level.SECOND_FACTOR.name()))));
    }

    private static NameId nameId(Settings settings) {
        return new NameId(
                choice(settings, SamlSettingList.NAME_ID_FORMAT, NameIdFormats.ALL),
                settings.text(SamlSettingList.NAME_ID_SOURCE),
                settings.flag(SamlSettingList.ALWAYS_THIS_NAME_ID_FORMAT),
                settings.flag(SamlSettingList.STRICT_ALLOW_CREATE));
    }

    private static Signing signing(Settings settings) {
        return new Signing(
                settings.flag(SamlSettingList.SIGN_RESPONSE),
                settings.flag(SamlSettingList.SIGN_ASSERTION),
                choice(settings, SamlSettingList.SIGNATURE_ALGORITHM, SigningAlgorithm.CHOICES),
                settings.flag(SamlSettingList.INCLUDE_KEY_INFO));
    }

    private static Encryption encryption(Settings settings) {
        return new Encryption(
                settings.flag(SamlSettingList.ENCRYPT_ASSERTION),
                choice(settings, SamlSettingList.ENCRYPTION_ALGORITHM, EncryptionAlgorithm.CONTENT),
                choice(settings, SamlSettingList.KEY_TRANSPORT_ALGORITHM, EncryptionAlgorithm.KEY_TRANSPORT),
                certificates(settings, SamlSettingList.ENCRYPTION_CERTIFICATES));
    }

    private static Statements statements(Settings settings) {
        return new Statements(
                seconds(settings, SamlSettingList.ASSERTION_LIFETIME, 1),
                seconds(settings, SamlSettingList.NOT_BEFORE_OFFSET, 0),
                settings.flag(SamlSettingList.ONE_TIME_USE),
                settings.flag(SamlSettingList.AUTHN_STATEMENT),
                settings.flag(SamlSettingList.SESSION_NOT_ON_OR_AFTER),
                settings.lines(SamlSettingList.AUDIENCES),
                choice(settings, SamlSettingList.ATTRIBUTE_NAME_FORMAT, AttributeNameFormats.ALL));
    }

    private static List<X509Certificate> certificates(Settings settings, String key) {
        return Certificates.parse(key, settings.text(key));
    }

    private static <T> List<T> lines(Settings settings, String key, BiFunction<String, String, T> reader) {
        return settings.lines(key).stream().map(line -> reader.apply(key, line)).toList();
    }

    private static String choice(Settings settings, String key, List<String> choices) {
        String value = settings.required(key).strip();
        if (!choices.contains(value)) {
            throw new InvalidSettingException(key, InvalidSettingException.MALFORMED, Map.of("value", value));
        }
        return value;
    }

    private static Duration seconds(Settings settings, String key, long least) {
        Duration value = settings.seconds(key)
                .orElseThrow(() -> new InvalidSettingException(key, InvalidSettingException.MISSING));
        if (value.toSeconds() < least || value.compareTo(LONGEST) > 0) {
            throw new InvalidSettingException(
                    key,
                    "out-of-range",
                    Map.of("least", Long.toString(least), "most", Long.toString(LONGEST.toSeconds())));
        }
        return value;
    }
}
