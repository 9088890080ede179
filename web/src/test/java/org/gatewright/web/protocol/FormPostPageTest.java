package org.gatewright.web.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gatewright.spi.protocol.Reply;
import org.junit.jupiter.api.Test;

class FormPostPageTest {

    @Test
    void t068_commandLineClientsFindTheResponseByRegularExpression() {
        String page = page("https://crm.example.com/saml/acs", Map.of("SAMLResponse", "QUJD+/8="), Locale.ENGLISH);

        assertThat(page).containsPattern("name=\"SAMLResponse\" value=\"(QUJD\\+/8=)\"/>");
        assertThat(page)
                .contains("<form method=\"post\" action=\"https://crm.example.com/saml/acs\">")
                .contains("<title>Signing in</title>")
                .doesNotContain("RelayState", "src=", "<link");
        assertThat(page.substring(page.indexOf("<noscript>"), page.indexOf("</noscript>")))
                .contains("<button");
        assertThat(page.replaceAll("(?s)<noscript>.*</noscript>", "")).doesNotContain("<button");
    }

    @Test
    void v039_whatApplicationsSendIsEscaped() {
        String page = page(
                "https://crm.example.com/acs?a=\"><script>",
                fields("SAMLResponse", "QUJD", "RelayState", "\"/><script>alert(1)</script>"),
                Locale.ENGLISH);

        assertThat(page)
                .contains("action=\"https://crm.example.com/acs?a=&quot;&gt;&lt;script&gt;\"")
                .contains("name=\"RelayState\" value=\"&quot;/&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"/>");
        assertThat(page.split("<script>", -1)).hasSize(2);
    }

    @Test
    void t071_relayStateIsEncodedOnce() {
        assertThat(page("https://crm.example.com/acs", fields("RelayState", "ü & &amp; ключ"), Locale.ENGLISH))
                .contains("value=\"ü &amp; &amp;amp; ключ\"/>");
    }

    @Test
    void speaksTheLanguageOfThePerson() {
        assertThat(page("https://crm.example.com/acs", Map.of(), Locale.GERMAN))
                .contains("<html lang=\"de\">", "<title>Anmeldung</title>");
        assertThat(page("https://crm.example.com/acs", Map.of(), Locale.JAPANESE))
                .contains("<html lang=\"en\">");
    }

    @Test
    void t068_thePolicyAllowsTheScriptOfThePageAlone() {
        assertThat(FormPostPage.CONTENT_POLICY)
                .contains(
                        "default-src 'none'",
                        "script-src 'sha256-",
                        "frame-ancestors 'none'",
                        "form-action https: http:")
                .doesNotContain("unsafe");
    }

    private static Map<String, String> fields(String... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static String page(String to, Map<String, String> fields, Locale language) {
        return new String(FormPostPage.of(new Reply.FormPost(to, fields), language), StandardCharsets.UTF_8);
    }
}
