package org.gatewright.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** How this person wants to see the console: language, light or dark, the side menu wide or small. Kept in cookies. */
@Named
@RequestScoped
public class Appearance {

    static final String THEME = "gatewright-theme";
    static final String MENU = "gatewright-menu";

    /** A language the console speaks, with its own name for itself. */
    public record Language(String tag, String name) {

        static Language of(Locale locale) {
            String name = locale.getDisplayLanguage(locale);
            return new Language(locale.toLanguageTag(), name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        }
    }

    @Inject
    HttpServletRequest request;

    @Inject
    Browsers browsers;

    private @Nullable Locale locale;
    private Optional<String> profileLanguage = Optional.empty();

    /** Tells the language of the person's profile, before anything is written. */
    public void prefer(Optional<String> language) {
        profileLanguage = language;
    }

    /** The language chosen on a page of ours, else the person's own, else the browser's, else English. */
    public Locale getLocale() {
        Locale known = locale;
        if (known == null) {
            known = browsers.languageOf(request, profileLanguage);
            locale = known;
        }
        return known;
    }

    public String getLanguage() {
        return getLocale().toLanguageTag();
    }

    /** The letters shown in the top bar. */
    public String getLanguageTag() {
        return getLanguage().toUpperCase(Locale.ROOT);
    }

    public List<Language> getLanguages() {
        return Texts.languages().stream().map(Language::of).toList();
    }

    /** {@code light}, {@code dark}, or {@code system} to follow the system. */
    public String getTheme() {
        return cookie(THEME).filter(List.of("light", "dark")::contains).orElse("system");
    }

    /** What the switch leads to; a page that follows the system is taken for light. */
    public String getOtherTheme() {
        return getTheme().equals("dark") ? "light" : "dark";
    }

    public String getShownTheme() {
        return getTheme().equals("dark") ? "dark" : "light";
    }

    /** {@code wide} or {@code small}. */
    public String getMenu() {
        return cookie(MENU).filter("small"::equals).orElse("wide");
    }

    public String getOtherMenu() {
        return getMenu().equals("wide") ? "small" : "wide";
    }

    /** This page's address, to come back to after a switch. */
    public String getHere() {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private Optional<String> cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
