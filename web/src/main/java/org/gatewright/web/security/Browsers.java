package org.gatewright.web.security;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.gatewright.setting.Configuration;
import org.gatewright.signon.Browser;
import org.gatewright.signon.Cookies;
import org.gatewright.web.text.Languages;

/** What a request tells about the browser it comes from, and what that browser is to keep. */
@Dependent
public class Browsers {

    private static final int USER_AGENT_LENGTH = 300;

    private final String origin;
    private final BrowserCookies cookies;
    private final ClientAddress clientAddress;

    @Inject
    public Browsers(Configuration configuration) {
        origin = ContentPolicy.origin(configuration.publicUrl());
        cookies = new BrowserCookies(configuration.publicUrl());
        clientAddress = new ClientAddress(configuration.trustedProxies());
    }

    public Browser of(HttpServletRequest request) {
        return new Browser(
                cookies.session(request),
                cookies.binding(request),
                addressOf(request),
                userAgent(request),
                languageOf(request, Optional.empty()));
    }

    public String addressOf(HttpServletRequest request) {
        return clientAddress.of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
    }

    /**
     * The language for a page: what was chosen on a page of ours, then what the person's profile says, then what the browser
     * prefers, then English.
     */
    public Locale languageOf(HttpServletRequest request, Optional<String> profile) {
        return Languages.choose(cookies.language(request).or(() -> profile), request.getHeader("Accept-Language"));
    }

    public Optional<String> sessionOf(HttpServletRequest request) {
        return cookies.session(request);
    }

    public void write(Cookies changes, HttpServletResponse response) {
        cookies.headers(changes).forEach(header -> response.addHeader("Set-Cookie", header));
    }

    /** Keeps the language that the page was asked for with {@code lang}. */
    public void writeLanguage(Locale language, HttpServletResponse response) {
        response.addHeader("Set-Cookie", cookies.languageHeader(language));
    }

    /** Whether the request was made by a page of ours, as far as the browser says so (Fetch Metadata, RFC 6454). */
    public boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return origin.equals(request.getHeader("Origin"));
    }

    private static String userAgent(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return sent.length() > USER_AGENT_LENGTH ? sent.substring(0, USER_AGENT_LENGTH) : sent;
    }
}
