package org.gatewright.plugin.saml.metadata;

import java.util.Locale;
import java.util.Map;
import org.gatewright.spi.setting.InvalidSettingException;

/** Why an application can't be registered as its metadata, or what was typed, says. */
enum Fault {
    /** Argument {@code reason}. */
    METADATA_NOT_XML,
    /** Argument {@code mediaType}. */
    METADATA_HTML,
    METADATA_DOCTYPE,
    METADATA_TOO_MANY_ELEMENTS,
    /** Argument {@code root}. */
    METADATA_OTHER_ROOT,
    /** Argument {@code roles}. */
    METADATA_NO_SERVICE_PROVIDER,
    METADATA_TWO_SERVICE_PROVIDERS,
    /** Argument {@code identifier}. */
    METADATA_ENTITY_TWICE,
    /** Argument {@code identifier}. */
    METADATA_ENTITY_ABSENT,
    /** Argument {@code candidates}, one a line. */
    SEVERAL_APPLICATIONS,
    METADATA_NO_ENTITY_ID,
    /** Argument {@code date}. */
    METADATA_EXPIRED,
    /** Arguments {@code element}, {@code attribute}, {@code value}. */
    METADATA_VALUE,
    /** Arguments {@code element}, {@code index}, {@code value}, {@code reason}. */
    METADATA_ADDRESS,
    /** Argument {@code number}. */
    METADATA_KEY_WITHOUT_CERTIFICATE,
    /** Argument {@code number}. */
    METADATA_CERTIFICATE,
    NO_USABLE_ADDRESS,
    /** Argument {@code most}. */
    IDENTIFIER_TOO_LONG,
    IDENTIFIER_CHARACTERS,
    SIGNATURES_WITHOUT_KEY,
    NOTHING_SIGNED,
    /** Argument {@code algorithm}. */
    ALGORITHM_UNFIT,
    ENCRYPTION_WITHOUT_KEY;

    /** The text is {@code fault.<code>}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    InvalidSettingException at(String key) {
        return at(key, Map.of());
    }

    InvalidSettingException at(String key, Map<String, String> arguments) {
        return new InvalidSettingException(key, code(), arguments);
    }

    /** A fault of a document that was handed in. */
    InvalidSettingException inDocument(Map<String, String> arguments) {
        return at(SamlRegistration.DOCUMENT, arguments);
    }

    InvalidSettingException inDocument(Map<String, String> arguments, Throwable cause) {
        return new InvalidSettingException(SamlRegistration.DOCUMENT, code(), arguments, cause);
    }
}
