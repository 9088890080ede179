package org.gatewright.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.credential.AccessToken;
import org.gatewright.credential.AccessTokenService;
import org.gatewright.failure.DomainException;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.Icon;
import org.gatewright.web.text.ErrorTexts;
import org.gatewright.web.text.Texts;

/** Where a person makes and revokes access tokens for the API. */
@WebServlet("/account/tokens")
public class TokensServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<Integer> DAYS = List.of(30, 90, 365);
    private static final Html NAME = Html.of(" maxlength=\"200\" autocomplete=\"off\" required");

    @Inject
    transient Visits visits;

    @Inject
    transient AccessTokenService tokens;

    @Inject
    transient ErrorTexts errorTexts;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> visit = visits.open(request, response);
        if (visit.isPresent()) {
            show(visit.get(), Optional.empty(), Optional.empty(), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> opened = visits.open(request, response);
        if (opened.isPresent()) {
            Visit visit = opened.get();
            Actor self = visit.current().actor();
            try {
                if (visit.parameter("revoke").isEmpty()) {
                    String value = tokens.create(self, self.userId(), visit.parameter("name"), expiresAt(visit))
                            .value();
                    show(visit, Optional.of(value), Optional.empty(), response);
                } else {
                    tokens.revoke(self, visit.parameter("revoke"));
                    visits.seeOther("/account/tokens", response);
                }
            } catch (DomainException refused) {
                String fault = errorTexts.of(refused, visit.texts().locale());
                show(visit, Optional.empty(), Optional.of(fault), response);
            }
        }
    }

    private Optional<Instant> expiresAt(Visit visit) {
        return DAYS.stream()
                .filter(days -> visit.parameter("days").equals(days.toString()))
                .map(days -> clock.instant().plus(Duration.ofDays(days)))
                .findFirst();
    }

    private void show(Visit visit, Optional<String> created, Optional<String> fault, HttpServletResponse response)
            throws IOException {
        Actor self = visit.current().actor();
        List<AccessToken> list = tokens.list(self, self.userId());
        Texts texts = visit.texts();
        visits.write(
                AccountPage.card(
                        texts.of("account.tokens.title"),
                        texts.of("account.tokens.text"),
                        Html.of(
                                "{}{}{}",
                                created.map(value -> value(value, texts)),
                                table(list, visit),
                                form(visit, fault)),
                        visit),
                response);
    }

    private static Html value(String value, Texts texts) {
        return Html.of(
                "        <div class=\"note ok\" role=\"status\">{}<div><p>{}</p><code class=\"url\">{}</code></div></div>\n",
                Icon.OK.html(),
                texts.of("account.tokens.created"),
                value);
    }

    private static Html table(List<AccessToken> list, Visit visit) {
        return list.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "        <ul class=\"lines\">{}</ul>\n",
                        list.stream().map(token -> line(token, visit)).toList());
    }

    private static Html line(AccessToken token, Visit visit) {
        Texts texts = visit.texts();
        Html expiry = token.expiresAt()
                .map(at ->
                        Html.sentence(texts.of("account.tokens.expires"), Map.of("time", AccountPage.time(at, texts))))
                .orElse(Html.text(texts.of("account.tokens.forever")));
        return Html.of(
                "<li>{}<span class=\"grow\"><strong>{}</strong><span class=\"fine block\">{}</span></span>{}</li>",
                Icon.KEY.html(),
                token.name(),
                expiry,
                AccountPage.button(
                        "/account/tokens",
                        texts.of("account.tokens.revoke"),
                        texts.of("account.tokens.revokeNamed", Map.of("name", token.name())),
                        List.of(AccountPage.hidden("revoke", token.id())),
                        visit));
    }

    private static Html form(Visit visit, Optional<String> fault) {
        Texts texts = visit.texts();
        return Html.of(
                """
                        <form class="form" method="post" action="/account/tokens">
                          {}
                {}          <div class="field">
                            <label for="days">{}</label>
                            <select class="input" id="days" name="days">{}<option value="">{}</option></select>
                          </div>
                          <div class="actions"><button class="btn primary" type="submit">{}</button><a class="btn" href="/account">{}</a></div>
                        </form>
                """,
                visit.tokenInput(),
                AccountPage.field(
                        "name",
                        texts.of("account.tokens.name.label"),
                        NAME,
                        fault,
                        Optional.of(texts.of("account.tokens.name.help"))),
                texts.of("account.tokens.days"),
                DAYS.stream()
                        .map(days -> Html.of(
                                "<option value=\"{}\">{}</option>",
                                days,
                                texts.of("account.tokens.dayCount", Map.of("days", days.toString()))))
                        .toList(),
                texts.of("account.tokens.forever"),
                texts.of("account.tokens.submit"),
                texts.of("account.back"));
    }
}
