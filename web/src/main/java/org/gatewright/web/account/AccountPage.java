package org.gatewright.web.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.Icon;
import org.gatewright.web.page.PlainPage;
import org.gatewright.web.text.Texts;

/** The frame of the person's own pages, and the pieces they share. */
final class AccountPage {

    private AccountPage() {}

    /** A whole document: the top bar and one column. */
    static String around(String title, Html main, Visit visit) {
        Texts texts = visit.texts();
        String path = visit.request().getServletPath();
        return PlainPage.document(
                texts,
                visit.branding(),
                title,
                Html.of(
                        """
                  <a class="skip" href="#main">{}</a>
                  <header class="account-top">
                    <a href="/account" title="{}">{}</a>
                    <div class="tools">
                      {}
                      <form method="post" action="/logout"><button class="tool" type="submit" aria-label="{}">{}<span class="only-wide">{}</span></button></form>
                    </div>
                  </header>
                  <main class="account stack" id="main">
                {}  </main>
                """,
                        texts.of("account.skip"),
                        texts.of("account.home"),
                        PlainPage.logo(visit.branding()),
                        PlainPage.languageLinks(texts, path),
                        texts.of("account.signOut"),
                        Icon.LOGOUT.html(),
                        texts.of("account.signOut"),
                        main));
    }

    /** A page with one card in it and the way back. */
    static String card(String title, String explanation, Html body, Visit visit) {
        return around(
                title,
                Html.of(
                        """
                    <nav class="crumbs" aria-label="{}"><ol><li><a href="/account">{}</a></li><li aria-current="page">{}</li></ol></nav>
                    <h1>{}</h1>
                    <section class="card">
                      <div class="card-body stack">
                        <p class="muted">{}</p>
                {}      </div>
                    </section>
                """,
                        visit.texts().of("account.path"),
                        visit.texts().of("account.title"),
                        title,
                        title,
                        explanation,
                        body),
                visit);
    }

    /** What was done just now, for everybody to notice. */
    static Html notice(String text) {
        return Html.of("    <div class=\"note ok\" role=\"status\">{}<p>{}</p></div>\n", Icon.OK.html(), text);
    }

    /** A labelled input with its error above its help. */
    static Html field(String id, String label, Html attributes, Optional<String> fault, Optional<String> help) {
        String describedBy = (fault.isPresent() ? id + "-error " : "") + (help.isPresent() ? id + "-help" : "");
        return Html.of(
                """
                          <div class="field">
                            <label for="{}">{}</label>
                            <input class="input" id="{}" name="{}"{}{}{}>
                            {}{}
                          </div>
                """,
                id,
                label,
                id,
                id,
                attributes,
                fault.isPresent() ? Html.of(" aria-invalid=\"true\"") : Html.NOTHING,
                describedBy.isEmpty() ? Html.NOTHING : Html.of(" aria-describedby=\"{}\"", describedBy.strip()),
                fault.map(text -> Html.of(
                        "<p class=\"field-error\" id=\"{}-error\">{}<span>{}</span></p>", id, Icon.ERROR.html(), text)),
                help.map(text -> Html.of("<p class=\"help\" id=\"{}-help\">{}</p>", id, text)));
    }

    /** A form whose only content is its button. */
    static Html button(String action, String label, String description, List<Html> inputs, Visit visit) {
        return Html.of(
                "<form method=\"post\" action=\"{}\">{}{}<button class=\"btn small\" type=\"submit\" aria-label=\"{}\">{}</button></form>",
                action,
                visit.tokenInput(),
                inputs,
                description,
                label);
    }

    static Html hidden(String name, String value) {
        return Html.of("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
    }

    static Html time(Instant at, Texts texts) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneOffset.UTC);
        return Html.of("<time datetime=\"{}\">{} UTC</time>", at, format.format(at));
    }
}
