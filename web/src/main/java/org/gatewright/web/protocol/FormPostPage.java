package org.gatewright.web.protocol;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.web.page.Html;
import org.gatewright.web.security.ContentPolicy;
import org.gatewright.web.text.Texts;

/**
 * The page that posts itself to an application. Command-line clients read it, some of them by regular expression: the order of
 * the attributes, the quotes and the {@code "/>} must stay, and the button must be inside {@code noscript}.
 */
final class FormPostPage {

    private static final String SCRIPT = "document.forms[0].submit()";
    private static final String STYLE =
            "body{font:1rem/1.5 system-ui,sans-serif;margin:4rem auto;max-width:26rem;padding:0 1rem;"
                    + "text-align:center;color-scheme:light dark}button{font:inherit;padding:.5rem 1.5rem}";

    static final String CONTENT_POLICY = ContentPolicy.formPost(SCRIPT, STYLE);

    private static final FormPostPage IN_ENGLISH = new FormPostPage(Texts.of(Locale.ENGLISH));
    private static final Map<Locale, FormPostPage> BY_LANGUAGE = byLanguage();

    private final String start;
    private final String end;

    private FormPostPage(Texts texts) {
        start =
                """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <form method="post" action=\""""
                        .formatted(
                                texts.locale().toLanguageTag(), Html.escape(texts.of("general.onward.title")), STYLE);
        end =
                """
                <noscript>
                <p>%s</p>
                <button type="submit">%s</button>
                </noscript>
                </form>
                <script>%s</script>
                </body>
                </html>
                """
                        .formatted(
                                Html.escape(texts.of("general.onward.text")),
                                Html.escape(texts.of("general.onward.button")),
                                SCRIPT);
    }

    static byte[] of(Reply.FormPost reply, Locale language) {
        FormPostPage page = BY_LANGUAGE.getOrDefault(language, IN_ENGLISH);
        int length = reply.fields().values().stream().mapToInt(String::length).sum();
        StringBuilder out = new StringBuilder(length + page.start.length() + page.end.length() + 512);
        out.append(page.start).append(Html.escape(reply.to())).append("\">\n");
        reply.fields().forEach((name, value) -> out.append("<input type=\"hidden\" name=\"")
                .append(Html.escape(name))
                .append("\" value=\"")
                .append(Html.escape(value))
                .append("\"/>\n"));
        return out.append(page.end).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<Locale, FormPostPage> byLanguage() {
        Map<Locale, FormPostPage> pages = new HashMap<>();
        Texts.languages().forEach(language -> pages.put(language, new FormPostPage(Texts.of(language))));
        return Map.copyOf(pages);
    }
}
