package org.gatewright.web.protocol;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.gatewright.web.page.Html;
import org.gatewright.web.security.ContentPolicy;
import org.gatewright.web.text.Texts;

/** The page that takes a browser to another address by itself. */
final class OnwardPage {

    static final String CONTENT_POLICY = ContentPolicy.NOTHING;

    private OnwardPage() {}

    static byte[] to(URI address, Locale language) {
        Texts texts = Texts.of(language);
        return Html.of(
                        """
                <!DOCTYPE html>
                <html lang="{}">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="refresh" content="0;url={}">
                <title>{}</title>
                </head>
                <body><a href="{}">{}</a></body>
                </html>
                """,
                        texts.locale().toLanguageTag(),
                        address.toASCIIString(),
                        texts.of("general.onward.title"),
                        address.toASCIIString(),
                        texts.of("general.onward.button"))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
