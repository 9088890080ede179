package org.gatewright.web.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.credential.FactorForm;
import org.gatewright.web.factor.FactorHtml;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.Icon;
import org.gatewright.web.text.Texts;

/** The pages on which a person adds or removes a second factor. */
final class SecondFactorPages {

    private static final String PATH = "/account/second-factor";

    private final Visit visit;
    private final Texts texts;
    private final FactorHtml factor;

    SecondFactorPages(Visit visit, FactorHtml factor) {
        this.visit = visit;
        this.texts = visit.texts();
        this.factor = factor;
    }

    /** Which one to add. */
    String choice(List<String> offered) {
        return AccountPage.card(
                texts.of("account.secondFactor.add.title"),
                texts.of("account.secondFactor.choose.text"),
                Html.of(
                        """
                                <form class="form" method="get" action="{}">
                                  {}
                                  <div class="actions">{}</div>
                                </form>
                        """,
                        PATH,
                        factor.choices(offered),
                        cancel()),
                visit);
    }

    /**
     * The form that adds one or, if the person has it, removes it.
     *
     * @param fault what was wrong before
     */
    String form(FactorForm form, boolean several, Optional<String> fault) {
        return form.enrolling() ? enrolment(form, several, fault) : removal(form, fault);
    }

    /** That the person's own can't be asked for. */
    String unavailable(String id) {
        return AccountPage.card(
                texts.of("account.secondFactor.unavailable.title"),
                texts.of("account.secondFactor.unavailable.text", Map.of("factor", factor.name(id))),
                Html.of("        <div class=\"actions\">{}</div>\n", cancel()),
                visit);
    }

    private String enrolment(FactorForm form, boolean several, Optional<String> fault) {
        Html another = several
                ? Html.of("<p><a href=\"{}\">{}</a></p>", PATH, texts.of("account.secondFactor.choose.again"))
                : Html.NOTHING;
        return AccountPage.card(
                texts.of("account.secondFactor.add.title"),
                factor.lede(form),
                Html.of(
                        "{}{}{}",
                        factor.shown(form),
                        filled(form, Html.NOTHING, "account.secondFactor.add.submit", fault),
                        another),
                visit);
    }

    private String removal(FactorForm form, Optional<String> fault) {
        return AccountPage.card(
                texts.of("account.secondFactor.remove.title", Map.of("factor", factor.name(form.factor()))),
                texts.of("account.secondFactor.remove.text"),
                Html.of(
                        "<p>{}</p>{}{}",
                        factor.lede(form),
                        factor.shown(form),
                        filled(
                                form,
                                AccountPage.hidden("remove", "true"),
                                "account.secondFactor.remove.submit",
                                fault)),
                visit);
    }

    private Html filled(FactorForm form, Html inputs, String submit, Optional<String> fault) {
        return Html.of(
                """
                        <form class="form" method="post" action="{}">
                          {}{}{}
                          {}
                          {}
                          <div class="actions"><button class="btn primary" type="submit">{}</button>{}</div>
                        </form>
                """,
                PATH,
                visit.tokenInput(),
                AccountPage.hidden("sealed", form.sealed()),
                inputs,
                fault.map(text ->
                        Html.of("<div class=\"note error\" role=\"alert\">{}<p>{}</p></div>", Icon.ERROR.html(), text)),
                factor.fields(form),
                texts.of(submit),
                cancel());
    }

    private Html cancel() {
        return Html.of("<a class=\"btn\" href=\"/account\">{}</a>", texts.of("account.cancel"));
    }
}
