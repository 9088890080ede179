package org.gatewright.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.signon.Cookies;

/**
 * The cookies of the sign-on: session, binding of an open sign-on to its browser, chosen language.
 *
 * <p>Over https the first two are {@code SameSite=None}, as applications post their requests from other sites, and have the
 * {@code __Host-} prefix (RFC 6265bis 4.1.3), so that no other host can set them. Over http, in development, browsers take
 * neither; there they are {@code Lax}.
 */
public final class BrowserCookies {

    private static final Duration BINDING_FOR = Duration.ofHours(1);
    private static final Duration LANGUAGE_FOR = Duration.ofDays(365);

    private final boolean secure;

    public BrowserCookies(URI publicUrl) {
        this.secure = "https".equals(publicUrl.getScheme().toLowerCase(Locale.ROOT));
    }

    public String sessionName() {
        return secure ? "__Host-gatewright" : "gatewright";
    }

    String bindingName() {
        return sessionName() + "-sign-on";
    }

    String languageName() {
        return sessionName() + "-language";
    }

    public Optional<String> session(HttpServletRequest request) {
        return value(request, sessionName());
    }

    Optional<String> binding(HttpServletRequest request) {
        return value(request, bindingName());
    }

    Optional<String> language(HttpServletRequest request) {
        return value(request, languageName());
    }

    /** The {@code Set-Cookie} headers that a step asks for. */
    public List<String> headers(Cookies cookies) {
        return Stream.of(
                        cookies.setSession().map(value -> signOn(sessionName(), value, "")),
                        clear(cookies.clearSession() && cookies.setSession().isEmpty(), sessionName()),
                        cookies.setBinding().map(value -> signOn(bindingName(), value, maxAge(BINDING_FOR))),
                        clear(cookies.clearBinding() && cookies.setBinding().isEmpty(), bindingName()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The {@code Set-Cookie} header that keeps a chosen language. */
    public String languageHeader(Locale language) {
        return languageName() + "=" + language.toLanguageTag() + "; Path=/; HttpOnly; SameSite=Lax"
                + (secure ? "; Secure" : "") + maxAge(LANGUAGE_FOR);
    }

    private Optional<String> clear(boolean wanted, String name) {
        return wanted ? Optional.of(signOn(name, "", maxAge(Duration.ZERO))) : Optional.empty();
    }

    private String signOn(String name, String value, String lifetime) {
        return name + "=" + value + "; Path=/; HttpOnly" + (secure ? "; Secure; SameSite=None" : "; SameSite=Lax")
                + lifetime;
    }

    private static String maxAge(Duration lifetime) {
        return "; Max-Age=" + lifetime.toSeconds();
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
