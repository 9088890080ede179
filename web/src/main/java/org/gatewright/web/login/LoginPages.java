package org.gatewright.web.login;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.gatewright.credential.FactorForm;
import org.gatewright.signon.LoginPage;
import org.gatewright.signon.LoginStep.Fault;
import org.gatewright.web.factor.FactorHtml;
import org.gatewright.web.factor.FactorTexts;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.Icon;
import org.gatewright.web.page.PlainPage;
import org.gatewright.web.text.Texts;

/**
 * The pages of a sign-in. Command-line clients read them: the form with the password is the last one of its page, its action is
 * absolute, {@code username} and {@code password} follow each other, and all else the server needs back is in inputs. On the
 * pages of the second factor it is in the action, as those clients send nothing but the code.
 */
final class LoginPages {

    private static final Html INVALID = Html.of(" aria-invalid=\"true\" aria-describedby=\"input-error\"");
    private static final Html FOCUS = Html.of(" autofocus");

    private final String base;
    private final FactorTexts factorTexts;

    LoginPages(URI publicUrl, FactorTexts factorTexts) {
        this.base = publicUrl + "/login";
        this.factorTexts = factorTexts;
    }

    /**
     * The page of a stage, with what was wrong before.
     *
     * @param typedName the user name that was typed before; empty if there was none
     */
    String of(LoginPage page, Optional<Fault> fault, String typedName, Texts texts) {
        return switch (page.stage()) {
            case PASSWORD ->
                password(page, fault, typedName.isEmpty() ? page.hint().orElse("") : typedName, texts);
            case CODE -> code(page, page.form().orElseThrow(), fault, texts);
            case CHOOSE -> choose(page, fault, texts);
            case ENROL -> enrol(page, page.form().orElseThrow(), fault, texts);
            case UNAVAILABLE -> unavailable(page, texts);
        };
    }

    private String password(LoginPage page, Optional<Fault> fault, String name, Texts texts) {
        Html invalid = fault.filter(found -> found == Fault.WRONG).isPresent() ? INVALID : Html.NOTHING;
        return frame(page, "login.title", texts)
                .around(Html.of(
                        """
                        <h1>{}</h1>
                        {}
                        {}
                        <form class="form" method="post" action="{}">
                          <input type="hidden" name="t" value="{}">
                          <input type="hidden" name="f" value="{}">
                          {}
                          <div class="field">
                            <label for="username">{}</label>
                            <input class="input" id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required value="{}"{}{}>
                          </div>
                          <div class="field">
                            <label for="password">{}</label>
                            <input class="input" id="password" name="password" type="password" autocomplete="current-password" required{}{}>
                          </div>
                          <button class="btn primary wide" type="submit">{}</button>
                        </form>
                        {}
                """,
                        texts.of("login.title"),
                        lede(page, texts),
                        cancelForm(page),
                        base,
                        page.ticket(),
                        page.formToken(),
                        alert(fault, page, texts),
                        texts.of("login.userName"),
                        name,
                        invalid,
                        name.isEmpty() ? FOCUS : Html.NOTHING,
                        texts.of("login.password"),
                        invalid,
                        name.isEmpty() ? Html.NOTHING : FOCUS,
                        texts.of("login.submit"),
                        cancelButton(page, texts)));
    }

    private String code(LoginPage page, FactorForm form, Optional<Fault> fault, Texts texts) {
        FactorHtml factor = new FactorHtml(factorTexts, texts);
        return frame(page, "login.code.title", texts)
                .around(Html.of(
                        """
                        <h1>{}</h1>
                        <p class="lede">{}</p>
                        {}
                        <form class="form" method="post" action="{}">
                          {}
                          {}
                          {}
                          <button class="btn primary wide" type="submit">{}</button>
                        </form>
                        {}
                """,
                        texts.of("login.code.title"),
                        factor.lede(form),
                        cancelForm(page),
                        address("/code", page),
                        alert(fault, page, texts),
                        factor.shown(form),
                        factor.fields(form),
                        texts.of("login.continue"),
                        cancelButton(page, texts)));
    }

    private String enrol(LoginPage page, FactorForm form, Optional<Fault> fault, Texts texts) {
        FactorHtml factor = new FactorHtml(factorTexts, texts);
        boolean several = page.factors().size() > 1;
        return frame(page, "login.enrol.title", texts)
                .around(Html.of(
                        """
                        <h1>{}</h1>
                        <p class="lede">{} {}</p>
                        {}{}
                        <form class="form" method="post" action="{}">
                          {}
                          {}
                          {}
                          <button class="btn primary wide" type="submit">{}</button>
                        </form>
                        {}{}
                """,
                        texts.of("login.enrol.title"),
                        texts.of("login.enrol.text"),
                        factor.lede(form),
                        cancelForm(page),
                        several
                                ? Html.of(
                                        "<form id=\"choose\" method=\"post\" action=\"{}\"></form>",
                                        address("/factor", page))
                                : Html.NOTHING,
                        address("/code", page),
                        alert(fault, page, texts),
                        factor.shown(form),
                        factor.fields(form),
                        texts.of("login.continue"),
                        several
                                ? Html.of(
                                        "<p class=\"actions\"><button class=\"btn wide\" type=\"submit\" form=\"choose\">{}</button></p>",
                                        texts.of("login.choose.again"))
                                : Html.NOTHING,
                        cancelButton(page, texts)));
    }

    private String choose(LoginPage page, Optional<Fault> fault, Texts texts) {
        return frame(page, "login.enrol.title", texts)
                .around(Html.of(
                        """
                        <h1>{}</h1>
                        <p class="lede">{}</p>
                        {}
                        <form class="form" method="post" action="{}">
                          {}
                          {}
                        </form>
                        {}
                """,
                        texts.of("login.enrol.title"),
                        texts.of("login.choose.text"),
                        cancelForm(page),
                        address("/factor", page),
                        alert(fault, page, texts),
                        new FactorHtml(factorTexts, texts).choices(page.factors()),
                        cancelButton(page, texts)));
    }

    private String unavailable(LoginPage page, Texts texts) {
        String factor = String.join(
                ", ",
                page.factors().stream().map(id -> factorTexts.name(texts, id)).toList());
        return frame(page, "login.unavailable.title", texts)
                .around(Html.of(
                        """
                        <h1>{}</h1>
                        <div class="note error" role="alert">{}<p>{}</p></div>
                        {}
                        <p class="actions"><a class="btn primary wide" href="{}">{}</a></p>
                        {}
                """,
                        texts.of("login.unavailable.title"),
                        Icon.ERROR.html(),
                        texts.of("login.unavailable.text", Map.of("factor", factor)),
                        cancelForm(page),
                        base + "?t=" + encode(page.ticket()),
                        texts.of("login.unavailable.again"),
                        cancelButton(page, texts)));
    }

    private static PlainPage frame(LoginPage page, String title, Texts texts) {
        return new PlainPage(
                texts, page.branding(), texts.of(title), false, Optional.of("/login?t=" + encode(page.ticket())));
    }

    private static Optional<Html> lede(LoginPage page, Texts texts) {
        return page.applicationName()
                .map(name -> PlainPage.strong(texts, "login.application", Map.of("application", name)))
                .map(sentence -> Html.of("<p class=\"lede\">{}</p>", sentence));
    }

    private Optional<Html> alert(Optional<Fault> fault, LoginPage page, Texts texts) {
        return fault.map(found -> Html.of(
                "<div class=\"note error\" role=\"alert\">{}<p><span id=\"input-error\">{}</span></p></div>",
                Icon.ERROR.html(),
                sentence(found, page, texts)));
    }

    private String sentence(Fault fault, LoginPage page, Texts texts) {
        return page.form()
                .filter(form -> fault == Fault.WRONG && page.stage() != LoginPage.Stage.PASSWORD)
                .map(form -> new FactorHtml(factorTexts, texts).refused(form))
                .or(() -> texts.find("login.fault." + page.stage() + "." + fault))
                .orElseGet(() -> texts.of("login.fault." + fault));
    }

    /** Ahead of the other form, which must be the last; its button is below. */
    private Optional<Html> cancelForm(LoginPage page) {
        return page.applicationName()
                .map(name ->
                        Html.of("<form id=\"cancel\" method=\"post\" action=\"{}\"></form>", address("/cancel", page)));
    }

    private static Optional<Html> cancelButton(LoginPage page, Texts texts) {
        return page.applicationName()
                .map(name -> Html.of(
                        "<p class=\"actions\"><button class=\"btn plain wide\" type=\"submit\" form=\"cancel\">{}</button></p>",
                        texts.of("login.cancel", Map.of("application", name))));
    }

    private String address(String action, LoginPage page) {
        return base + action + "?t=" + encode(page.ticket()) + "&f=" + encode(page.formToken());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
