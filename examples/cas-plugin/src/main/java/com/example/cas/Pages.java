package com.example.cas;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.gatewright.spi.protocol.Reply;

/** The few pages that are not the server's. */
final class Pages {

    private static final String BUNDLE = "META-INF.gatewright.messages";

    /** English where there is no translation, whatever the server's own language is. */
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Pages() {}

    static Reply plain(int status, String text, Map<String, String> headers) {
        return new Reply.Document(
                status, "text/plain;charset=UTF-8", StandardCharsets.UTF_8.encode(text + "\n"), headers);
    }

    /** The person will not get to the application. */
    static Reply refused(String application, Locale language) {
        ResourceBundle texts = PropertyResourceBundle.getBundle(
                BUNDLE, language, Pages.class.getClassLoader(), ENGLISH_OTHERWISE);
        String html = "<!DOCTYPE html>\n<html lang=\"" + texts.getString("page.language") + "\"><meta charset=\"UTF-8\">"
                + "<title>" + Text.xml(texts.getString("page.refused.title")) + "</title><h1>"
                + Text.xml(texts.getString("page.refused.title")) + "</h1><p>"
                + Text.xml(texts.getString("page.refused.text").replace("{application}", application))
                + "</p></html>\n";
        return new Reply.Document(
                403,
                "text/html;charset=UTF-8",
                StandardCharsets.UTF_8.encode(html),
                Map.of("Cache-Control", "no-store"));
    }
}
