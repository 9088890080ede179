package org.gatewright.user;

import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.persistence.Names;
import org.gatewright.spi.identity.Subject;

/** Checks what is said of a person before it is kept. Each method gives the value as it is stored. */
final class Profile {

    private static final int LONGEST_EMAIL = 320;
    private static final int LONGEST_VALUE = 1000;
    private static final int MOST_FIELDS = 50;

    private Profile() {}

    /** A name that may be left out. */
    static String name(String field, String name) {
        return name.isBlank() ? "" : Names.checked(field, name);
    }

    /** The name shown; made of the others where none was given. */
    static String displayName(String given, String givenName, String familyName, String userName) {
        if (!given.isBlank()) {
            return Names.checked("displayName", given);
        }
        String both = (givenName + " " + familyName).strip();
        String shown = both.isEmpty() ? userName : both;
        return shown.length() <= Names.LONGEST
                ? shown
                : shown.substring(0, Names.LONGEST).strip();
    }

    /** An address with something on both sides of its last at sign; whether mail arrives there, only mail can tell. */
    static Optional<String> email(Optional<String> email) {
        return email.map(String::strip).filter(address -> !address.isEmpty()).map(address -> {
            int at = address.lastIndexOf('@');
            boolean plain = address.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
            if (at < 1 || at == address.length() - 1 || address.length() > LONGEST_EMAIL || !plain) {
                throw DomainException.of(ErrorCode.EMAIL_INVALID).at("email");
            }
            return address;
        });
    }

    /** A language tag (BCP 47). */
    static Optional<String> language(Optional<String> language) {
        return language.map(String::strip).filter(tag -> !tag.isEmpty()).map(tag -> {
            try {
                return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
            } catch (IllformedLocaleException e) {
                throw DomainException.of(ErrorCode.LANGUAGE_INVALID).at("language");
            }
        });
    }

    /** The organization's own profile fields; blank ones are left out. */
    static Map<String, String> fields(Map<String, String> fields) {
        if (fields.size() > MOST_FIELDS) {
            throw DomainException.of(ErrorCode.FIELD_INVALID).at("fields");
        }
        Map<String, String> kept = new LinkedHashMap<>();
        fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
            String key = field.getKey();
            String value = field.getValue().strip();
            if (!isKey(key) || value.length() > LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl)) {
                throw DomainException.of(ErrorCode.FIELD_INVALID).at("fields." + key);
            }
            if (!value.isEmpty()) {
                kept.put(key, value);
            }
        });
        return kept;
    }

    /** Letters, digits and hyphens, and not the name of a field that everybody has. */
    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.length() <= 60
                && key.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'))
                && !Subject.PROFILE_FIELDS.contains(key);
    }
}
