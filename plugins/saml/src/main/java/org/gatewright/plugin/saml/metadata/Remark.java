package org.gatewright.plugin.saml.metadata;

import java.util.Locale;
import java.util.Map;
import org.gatewright.spi.registration.Understood.Note;
import org.gatewright.spi.setting.Settings;

/** What works at an application but deserves a look. */
enum Remark {
    /** Argument {@code value}. */
    UNPROTECTED_ADDRESS,
    /** Arguments {@code subject}, {@code date}. */
    CERTIFICATE_EXPIRED,
    /** Arguments {@code subject}, {@code date}. */
    CERTIFICATE_NOT_YET_VALID,
    /** Arguments {@code number}, {@code subject}, {@code reason}. */
    KEY_IGNORED,
    /** Argument {@code number}. */
    KEY_WITHOUT_CERTIFICATE,
    /** Argument {@code index}. */
    INDEX_TWICE,
    /** Argument {@code format}. */
    NAME_ID_FORMAT_WANTED,
    /** Argument {@code date}. */
    METADATA_ENDS,
    SHA1_ALLOWED,
    ENCRYPTION_POSSIBLE,
    /** Argument {@code algorithm}. */
    ENCRYPTION_WEAK;

    /** The text is {@code fault.<code>}, as for everything an administrator is told of an application. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Note with(Map<String, String> arguments) {
        return with(arguments, Settings.NONE);
    }

    Note with(Map<String, String> arguments, Settings unless) {
        return new Note(code(), arguments, unless);
    }
}
