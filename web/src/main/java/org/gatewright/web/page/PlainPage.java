package org.gatewright.web.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.setting.Branding;
import org.gatewright.web.text.Texts;

/**
 * The frame of every page people see outside the console: the organization's logo above, one panel, the languages below.
 *
 * @param title of the window and the page
 * @param wide for pages with more to read than to type
 * @param address where the page can be fetched again in another language; none if it is the answer to something sent
 */
public record PlainPage(Texts texts, Branding branding, String title, boolean wide, Optional<String> address) {

    private static final String NAME = "Gatewright";

    private static final Html MARK = Html.of(
            """
            <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">\
            <path d="M2.5 22V11.5a9.5 9.5 0 0 1 19 0V22h-3.75V11.5a5.75 5.75 0 0 0-11.5 0V22z" fill="currentColor"/>\
            <circle cx="12" cy="11.75" r="2" fill="currentColor"/><path d="M10.5 15.5h3V22h-3z" fill="currentColor"/></svg>""");

    /** The whole document around a panel. */
    public String around(Html panel) {
        return document(
                texts,
                branding,
                title,
                Html.of(
                        """
                  <div class="plain-page">
                    <main class="{}">
                      {}
                      <div class="panel">
                {}      </div>
                    </main>
                    {}
                  </div>
                """,
                        wide ? "plain-main wide" : "plain-main",
                        logo(branding),
                        panel,
                        foot()));
    }

    /** A document of ours with any body. */
    public static String document(Texts texts, Branding branding, String title, Html body) {
        return Html.of(
                        """
                <!DOCTYPE html>
                <html lang="{}">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="robots" content="noindex">
                  <title>{} · {}</title>
                  <link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/static/tokens.css">
                  <link rel="stylesheet" href="/static/shell.css">
                {}</head>
                <body>
                {}</body>
                </html>
                """,
                        texts.locale().toLanguageTag(),
                        title,
                        branding.displayName().orElse(NAME),
                        accent(branding),
                        body)
                .toString();
    }

    private static Optional<Html> accent(Branding branding) {
        return branding.accent()
                .flatMap(Accent::of)
                .map(accent -> Html.of("  <link rel=\"stylesheet\" href=\"{}\">\n", accent.path()));
    }

    /** The organization's logo, or its name where it has none, or ours where it has neither. */
    public static Html logo(Branding branding) {
        String name = branding.displayName().orElse(NAME);
        Html shown = branding.logo()
                .map(url -> Html.of("<img src=\"{}\" alt=\"{}\">", url, name))
                .orElseGet(() -> branding.displayName().isPresent()
                        ? Html.of("<span>{}</span>", name)
                        : Html.of("{}<span>{}</span>", MARK, name));
        return Html.of("<div class=\"org-logo\">{}</div>", shown);
    }

    private Html foot() {
        return Html.of(
                "<footer class=\"plain-foot\">{}<span class=\"made\">{}{}</span></footer>",
                address.map(path -> languageLinks(texts, path)).orElse(List.of()),
                MARK,
                NAME);
    }

    /** A link to the same page in each of the other languages, under the language's own name. */
    public static List<Html> languageLinks(Texts texts, String path) {
        return Texts.languages().stream()
                .filter(language -> !language.equals(texts.locale()))
                .map(language -> Html.of(
                        "<a href=\"{}\" lang=\"{}\" hreflang=\"{}\">{}</a>",
                        path + (path.contains("?") ? "&" : "?") + "lang=" + language.toLanguageTag(),
                        language.toLanguageTag(),
                        language.toLanguageTag(),
                        nameOf(language)))
                .toList();
    }

    private static String nameOf(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** A sentence of the bundle whose arguments stand out. */
    public static Html strong(Texts texts, String key, Map<String, String> arguments) {
        Map<String, Html> marked = new HashMap<>();
        arguments.forEach((name, value) -> marked.put(name, Html.of("<strong>{}</strong>", value)));
        return Html.sentence(texts.of(key), marked);
    }
}
