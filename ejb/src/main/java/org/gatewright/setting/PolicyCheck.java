package org.gatewright.setting;

import java.time.Duration;
import java.util.regex.Pattern;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/** Which policies can be saved. */
final class PolicyCheck {

    private static final int LONGEST_LOGO = 64 * 1024;
    private static final Duration LONGEST_SESSION = Duration.ofDays(30);
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Pattern LOGO = Pattern.compile("data:image/(png|jpeg|webp|svg\\+xml);base64,[A-Za-z0-9+/=]+");

    private PolicyCheck() {}

    /**
     * Checks every policy of a change.
     *
     * @throws DomainException {@code POLICY_INVALID} at the first value that can't be taken, with what is allowed
     */
    static void check(PolicyChange change) {
        change.password().ifPresent(policy -> range("password.minimumLength", policy.minimumLength(), 8, 128));
        change.lockout().ifPresent(policy -> {
            range("lockout.maximumFailures", policy.maximumFailures(), 0, 1000);
            range("lockout.duration", policy.duration(), Duration.ofMinutes(1), Duration.ofDays(1));
        });
        change.session().ifPresent(policy -> {
            range("session.maximum", policy.maximum(), Duration.ofMinutes(5), LONGEST_SESSION);
            range("session.idle", policy.idle(), Duration.ofMinutes(1), policy.maximum());
            range("session.secondFactor", policy.secondFactor(), Duration.ofMinutes(1), LONGEST_SESSION);
        });
        change.branding().ifPresent(PolicyCheck::check);
    }

    private static void check(Branding branding) {
        branding.displayName()
                .filter(name -> name.isBlank() || name.length() > 200)
                .ifPresent(name -> refuse("branding.displayName", "1–200"));
        branding.accent()
                .filter(accent -> !COLOUR.matcher(accent).matches())
                .ifPresent(accent -> refuse("branding.accent", "#rrggbb"));
        branding.logo()
                .filter(logo ->
                        logo.length() > LONGEST_LOGO || !LOGO.matcher(logo).matches())
                .ifPresent(logo -> refuse("branding.logo", "PNG, JPEG, WebP, SVG; 64 KiB"));
    }

    private static void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            refuse(field, least + "–" + most);
        }
    }

    private static void range(String field, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            refuse(field, least.toMinutes() + "–" + most.toMinutes() + " min");
        }
    }

    private static void refuse(String field, String allowed) {
        throw DomainException.of(ErrorCode.POLICY_INVALID).at(field).with("allowed", allowed);
    }
}
