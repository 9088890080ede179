package org.gatewright.plugin.saml.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Setting.Type;
import org.gatewright.spi.setting.Settings;

/** Every setting of SAML, in the order in which the console shows them. */
public final class SamlSettingList {

    public static final String ASSERTION_CONSUMER_SERVICES = "assertionConsumerServices";
    public static final String SINGLE_LOGOUT_SERVICES = "singleLogoutServices";
    public static final String SIGNING_CERTIFICATES = "signingCertificates";
    public static final String ENCRYPTION_CERTIFICATES = "encryptionCertificates";

    public static final String NAME_ID_FORMAT = "nameIdFormat";
    public static final String NAME_ID_SOURCE = "nameIdSource";
    public static final String ALWAYS_THIS_NAME_ID_FORMAT = "alwaysThisNameIdFormat";
    public static final String STRICT_ALLOW_CREATE = "strictAllowCreate";

    public static final String SIGN_RESPONSE = "signResponse";
    public static final String SIGN_ASSERTION = "signAssertion";
    public static final String SIGNATURE_ALGORITHM = "signatureAlgorithm";
    public static final String INCLUDE_KEY_INFO = "includeKeyInfo";

    public static final String ENCRYPT_ASSERTION = "encryptAssertion";
    public static final String ENCRYPTION_ALGORITHM = "encryptionAlgorithm";
    public static final String KEY_TRANSPORT_ALGORITHM = "keyTransportAlgorithm";

    public static final String ASSERTION_LIFETIME = "assertionLifetime";
    public static final String NOT_BEFORE_OFFSET = "notBeforeOffset";
    public static final String ONE_TIME_USE = "oneTimeUse";
    public static final String AUTHN_STATEMENT = "authnStatement";
    public static final String SESSION_NOT_ON_OR_AFTER = "sessionNotOnOrAfter";
    public static final String AUDIENCES = "audiences";
    public static final String ATTRIBUTE_NAME_FORMAT = "attributeNameFormat";

    public static final String REQUIRE_SIGNED_REQUESTS = "requireSignedRequests";
    public static final String ALLOW_SHA1 = "allowSha1";
    public static final String REFUSE_EXPIRED_CERTIFICATES = "refuseExpiredCertificates";
    public static final String REQUEST_LIFETIME = "requestLifetime";
    public static final String MINIMUM_LEVEL = "minimumLevel";

    public static final String ALWAYS_POST = "alwaysPost";
    public static final String DEFAULT_RELAY_STATE = "defaultRelayState";
    public static final String ISSUER = "issuer";

    public static final String SIGN_METADATA = "signMetadata";
    public static final String METADATA_VALIDITY = "metadataValidity";

    private static final List<Setting> APPLICATION = List.of(
            Setting.of(ASSERTION_CONSUMER_SERVICES, Type.LINES).mandatory().matching(AssertionConsumerService.LINE),
            Setting.of(SINGLE_LOGOUT_SERVICES, Type.LINES).matching(SingleLogoutService.LINE),
            Setting.of(SIGNING_CERTIFICATES, Type.CERTIFICATES),
            Setting.of(ENCRYPTION_CERTIFICATES, Type.CERTIFICATES),
            Setting.of(NAME_ID_FORMAT, Type.TEXT)
                    .withInitial(NameIdFormats.UNSPECIFIED)
                    .mandatory()
                    .oneOf(NameIdFormats.ALL.toArray(String[]::new)),
            Setting.of(NAME_ID_SOURCE, Type.PROFILE_FIELD).withInitial(Subject.USER_NAME),
            flag(ALWAYS_THIS_NAME_ID_FORMAT, false),
            flag(STRICT_ALLOW_CREATE, false),
            flag(SIGN_RESPONSE, true),
            flag(SIGN_ASSERTION, true),
            Setting.of(SIGNATURE_ALGORITHM, Type.TEXT)
                    .withInitial(SigningAlgorithm.FITTING)
                    .mandatory()
                    .oneOf(SigningAlgorithm.CHOICES.toArray(String[]::new)),
            flag(INCLUDE_KEY_INFO, true),
            flag(ENCRYPT_ASSERTION, false),
            Setting.of(ENCRYPTION_ALGORITHM, Type.TEXT)
                    .withInitial(EncryptionAlgorithm.AES256_GCM)
                    .mandatory()
                    .oneOf(EncryptionAlgorithm.CONTENT.toArray(String[]::new)),
            Setting.of(KEY_TRANSPORT_ALGORITHM, Type.TEXT)
                    .withInitial(EncryptionAlgorithm.RSA_OAEP_MGF1P)
                    .mandatory()
                    .oneOf(EncryptionAlgorithm.KEY_TRANSPORT.toArray(String[]::new)),
            Setting.of(ASSERTION_LIFETIME, Type.SECONDS).withInitial("300").mandatory(),
            Setting.of(NOT_BEFORE_OFFSET, Type.SECONDS).withInitial("60").mandatory(),
            flag(ONE_TIME_USE, false),
            flag(AUTHN_STATEMENT, true),
            flag(SESSION_NOT_ON_OR_AFTER, true),
            Setting.of(AUDIENCES, Type.LINES),
            Setting.of(ATTRIBUTE_NAME_FORMAT, Type.TEXT)
                    .withInitial(AttributeNameFormats.BASIC)
                    .mandatory()
                    .oneOf(AttributeNameFormats.ALL.toArray(String[]::new)),
            flag(REQUIRE_SIGNED_REQUESTS, false),
            flag(ALLOW_SHA1, false),
            flag(REFUSE_EXPIRED_CERTIFICATES, false),
            Setting.of(REQUEST_LIFETIME, Type.SECONDS).withInitial("300").mandatory(),
            Setting.of(MINIMUM_LEVEL, Type.TEXT)
                    .withInitial(Level.PASSWORD.name())
                    .mandatory()
                    .oneOf(Level.PASSWORD.name(), Level.SECOND_FACTOR.name()),
            flag(ALWAYS_POST, false),
            Setting.of(DEFAULT_RELAY_STATE, Type.TEXT),
            Setting.of(ISSUER, Type.TEXT));

    private static final List<Setting> INSTANCE = List.of(
            flag(REQUIRE_SIGNED_REQUESTS, false),
            flag(SIGN_METADATA, false),
            Setting.of(METADATA_VALIDITY, Type.SECONDS));

    private SamlSettingList() {}

    /** What every application can have set. */
    public static List<Setting> ofApplication() {
        return APPLICATION;
    }

    /** What can be set for SAML in the whole instance. */
    public static List<Setting> ofInstance() {
        return INSTANCE;
    }

    /** What was set, completed by the initial values of what was not. */
    static Settings completed(List<Setting> list, Settings given) {
        Map<String, String> values = new LinkedHashMap<>();
        list.forEach(setting ->
                given.text(setting.key()).or(setting::initial).ifPresent(value -> values.put(setting.key(), value)));
        return new Settings(values);
    }

    private static Setting flag(String key, boolean initial) {
        return Setting.of(key, Type.FLAG).withInitial(Boolean.toString(initial));
    }
}
