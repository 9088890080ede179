package com.example.cas;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Setting.Type;
import org.gatewright.spi.setting.Settings;

/**
 * What is set for one application.
 *
 * @param below every address below the registered one belongs to the application, too
 * @param userField the profile field that users are called by, unless a mapper chose a name
 * @param singleLogout the application is told when somebody signs out
 * @param proxyCallback where proxy-granting tickets for the application are sent; it gets none without it
 * @param proxiedBy proxy callbacks of the applications that may act for people at this one
 */
record CasSettings(
        boolean below, String userField, boolean singleLogout, Optional<String> proxyCallback, List<String> proxiedBy) {

    static final String BELOW = "below";
    static final String USER_FIELD = "user-field";
    static final String SINGLE_LOGOUT = "single-logout";
    static final String PROXY_CALLBACK = "proxy-callback";
    static final String PROXIED_BY = "proxied-by";
    static final String TICKET_LIFE = "ticket-life";

    private static final Duration INITIAL_LIFE = Duration.ofSeconds(60);

    /** Longer is no service ticket any more: it is used at once (3.1.1). */
    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    static CasSettings of(Settings settings) {
        return new CasSettings(
                settings.flag(BELOW),
                settings.text(USER_FIELD).orElse(Subject.USER_NAME),
                settings.flag(SINGLE_LOGOUT),
                settings.text(PROXY_CALLBACK),
                settings.lines(PROXIED_BY));
    }

    static List<Setting> ofApplication() {
        return List.of(
                Setting.of(BELOW, Type.FLAG),
                Setting.of(USER_FIELD, Type.PROFILE_FIELD).withInitial(Subject.USER_NAME),
                Setting.of(SINGLE_LOGOUT, Type.FLAG).withInitial("true"),
                Setting.of(PROXY_CALLBACK, Type.URL).matching("https://.+"),
                Setting.of(PROXIED_BY, Type.LINES).matching("https://.+"));
    }

    static List<Setting> ofInstance() {
        return List.of(Setting.of(TICKET_LIFE, Type.SECONDS).withInitial(Long.toString(INITIAL_LIFE.toSeconds())));
    }

    /** How long a service ticket or proxy ticket can be redeemed. */
    static Duration ticketLife(Settings instance) {
        return instance.seconds(TICKET_LIFE)
                .filter(life -> !life.isZero() && life.compareTo(LONGEST_LIFE) <= 0)
                .orElse(INITIAL_LIFE);
    }
}
