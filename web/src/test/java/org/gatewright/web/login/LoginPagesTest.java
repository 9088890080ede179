package org.gatewright.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gatewright.credential.FactorForm;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.setting.Branding;
import org.gatewright.signon.LoginPage;
import org.gatewright.signon.LoginPage.Stage;
import org.gatewright.signon.LoginStep.Fault;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.setting.Setting;
import org.gatewright.web.factor.FactorTexts;
import org.gatewright.web.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What command-line clients demand of the pages, and what attackers must not get. */
class LoginPagesTest {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]*)\"");
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    private final LoginPages pages =
            new LoginPages(URI.create("https://idp.example.com"), new FactorTexts(new NoTexts()));

    @Test
    void theLastFormIsTheOneWithThePasswordAndItsActionIsAbsolute() {
        String html = password("crm", Optional.empty());

        List<String> actions =
                FORM.matcher(html).results().map(form -> form.group(1)).toList();
        assertThat(actions).last().isEqualTo("https://idp.example.com/login");
        String last = html.substring(html.lastIndexOf("<form"), html.lastIndexOf("</form>"));
        assertThat(last).contains("method=\"post\"", "<button class=\"btn primary wide\" type=\"submit\">");
        assertThat(html.substring(0, html.lastIndexOf("<form"))).doesNotContain("<input", "<button");
    }

    @Test
    void userNameAndPasswordFollowEachOtherAndEveryInputHasANameAndAnEndToItsValue() {
        List<String> inputs = INPUT.matcher(password("crm", Optional.empty()))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(inputs).allMatch(input -> input.contains("name=\""));
        assertThat(inputs.get(0)).contains("type=\"hidden\"", "name=\"t\"", "value=\"ticket\"");
        assertThat(inputs.get(1)).contains("type=\"hidden\"", "name=\"f\"", "value=\"token\"");
        assertThat(inputs.get(2)).contains("name=\"username\"");
        assertThat(inputs.get(3)).contains("name=\"password\"", "type=\"password\"");
        assertThat(inputs).hasSize(4);
    }

    @Test
    void aWrongPasswordIsSaidInTheWordsThatClientsLookFor() {
        assertThat(password("crm", Optional.of(Fault.WRONG)))
                .contains("<span id=\"input-error\">Invalid username or password.</span>");
        assertThat(password("crm", Optional.empty())).doesNotContain("id=\"input-error\"");
    }

    @Test
    void theNameThatWasTypedStaysAndTheCursorIsInTheOtherField() {
        String html = pages.of(
                page(Stage.PASSWORD, "crm", Branding.NONE),
                Optional.of(Fault.WRONG),
                "bob\"",
                Texts.of(Locale.ENGLISH));

        assertThat(html).containsOnlyOnce("autofocus").contains("value=\"bob&quot;\"");
        assertThat(html.indexOf("autofocus")).isGreaterThan(html.indexOf("id=\"password\""));
    }

    @Test
    void theCodePageCarriesAllButTheCodeInItsAction() {
        String html = pages.of(page(Stage.CODE, "crm", Branding.NONE), Optional.empty(), "", Texts.of(Locale.ENGLISH));

        assertThat(html).contains("action=\"https://idp.example.com/login/code?t=ticket&amp;f=token\"");
        assertThat(INPUT.matcher(html).results().map(MatchResult::group))
                .singleElement()
                .asString()
                .contains("id=\"otp\"", "name=\"otp\"");
    }

    @Test
    void whoChoosesASecondFactorNeedsNoScript() {
        String html =
                pages.of(page(Stage.CHOOSE, "crm", Branding.NONE), Optional.empty(), "", Texts.of(Locale.ENGLISH));

        assertThat(html)
                .contains(
                        "action=\"https://idp.example.com/login/factor?t=ticket&amp;f=token\"",
                        "name=\"factor\" value=\"totp\"",
                        "Authenticator app")
                .doesNotContain("<script");
    }

    @Test
    void whoSetsOneUpSeesWhatToScanAndCanChooseAnother() {
        String html = pages.of(page(Stage.ENROL, "crm", Branding.NONE), Optional.empty(), "", Texts.of(Locale.ENGLISH));

        assertThat(html).contains("<svg role=\"img\"", "JBSWY3DPEHPK3PXP", "form=\"choose\"");
        assertThat(html.substring(html.lastIndexOf("<form"))).contains("name=\"otp\"");
    }

    @Test
    void whatAPluginShowsIsEscaped() {
        FactorForm form = new FactorForm(
                "sms",
                false,
                List.of(new Shown.Sentence("<b>", Map.of()), new Shown.Value("\"><script>", "<script>")),
                List.of(Setting.of("answer", Setting.Type.SECRET).oneOf("<i>")),
                "sealed");
        LoginPage page = page(Stage.CODE, "crm", Branding.NONE);

        String html = pages.of(
                new LoginPage(
                        page.stage(),
                        page.ticket(),
                        page.applicationName(),
                        page.branding(),
                        page.hint(),
                        page.formToken(),
                        Optional.of(form),
                        List.of()),
                Optional.of(Fault.WRONG),
                "",
                Texts.of(Locale.ENGLISH));

        assertThat(html).doesNotContain("<script", "<b>", "<i>");
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultHasAText(Fault fault) {
        for (Stage stage : Stage.values()) {
            String html = pages.of(page(stage, "crm", Branding.NONE), Optional.of(fault), "", Texts.of(Locale.GERMAN));
            assertThat(html).contains("<html lang=\"de\">").doesNotContain("login.");
        }
    }

    @Test
    void v039_namesAndLogosAreEscaped() {
        Branding branding = new Branding(
                Optional.of("<b>&"), Optional.of("\"><script>"), Optional.of("data:image/png;base64,\"><script>"));

        String html = pages.of(
                page(Stage.PASSWORD, "<script>alert(1)</script>", branding),
                Optional.empty(),
                "",
                Texts.of(Locale.ENGLISH));

        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "alt=\"&lt;b&gt;&amp;\"");
    }

    @Test
    void thePageIsSmall() {
        assertThat(password("crm", Optional.of(Fault.WRONG)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(4_000);
    }

    private String password(String application, Optional<Fault> fault) {
        return pages.of(page(Stage.PASSWORD, application, Branding.NONE), fault, "", Texts.of(Locale.ENGLISH));
    }

    private static LoginPage page(Stage stage, String application, Branding branding) {
        return new LoginPage(
                stage,
                "ticket",
                Optional.of(application),
                branding,
                Optional.of("alice"),
                "token",
                Optional.of(new FactorForm(
                        "totp",
                        stage == Stage.ENROL,
                        List.of(
                                new Shown.Picture(
                                        "factor.totp.picture", "otpauth://totp/alice?secret=JBSWY3DPEHPK3PXP"),
                                new Shown.Value("factor.totp.secret", "JBSWY3DPEHPK3PXP")),
                        List.of(Setting.of("otp", Setting.Type.TEXT).mandatory().matching("[0-9 ]*")),
                        "sealed")),
                List.of("totp", "totp"));
    }

    /** No plugin brings a text. */
    private static final class NoTexts extends PluginTexts {

        @Override
        public Optional<String> find(Locale locale, String key) {
            return Optional.empty();
        }
    }
}
