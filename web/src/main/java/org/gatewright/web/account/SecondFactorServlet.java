package org.gatewright.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.credential.SecondFactorEnrolment;
import org.gatewright.credential.SecondFactorService;
import org.gatewright.failure.DomainException;
import org.gatewright.user.UserService;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.QrSvg;
import org.gatewright.web.text.ErrorTexts;
import org.gatewright.web.text.Texts;

/** Where a person adds or removes an authenticator app (RFC 6238). */
@WebServlet("/account/second-factor")
public class SecondFactorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Html CODE = Html.of(
            " inputmode=\"numeric\" autocomplete=\"one-time-code\" maxlength=\"6\" pattern=\"[0-9]*\" required");

    @Inject
    transient Visits visits;

    @Inject
    transient SecondFactorService secondFactors;

    @Inject
    transient UserService users;

    @Inject
    transient ErrorTexts errorTexts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> visit = visits.open(request, response);
        if (visit.isPresent()) {
            show(visit.get(), Optional.empty(), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> opened = visits.open(request, response);
        if (opened.isPresent()) {
            Visit visit = opened.get();
            Actor self = visit.current().actor();
            try {
                if (visit.parameter("remove").isEmpty()) {
                    secondFactors.confirm(self, visit.parameter("code"));
                    visits.seeOther("/account?done=SECOND_FACTOR_ADDED", response);
                } else {
                    secondFactors.removeOwn(self, visit.parameter("code"));
                    visits.seeOther("/account?done=SECOND_FACTOR_REMOVED", response);
                }
            } catch (DomainException refused) {
                show(visit, Optional.of(errorTexts.of(refused, visit.texts().locale())), response);
            }
        }
    }

    private void show(Visit visit, Optional<String> fault, HttpServletResponse response) throws IOException {
        Actor self = visit.current().actor();
        String html = users.load(self, self.userId()).hasSecondFactor()
                ? removal(visit, fault)
                : enrolment(secondFactors.begin(self), visit, fault);
        visits.write(html, response);
    }

    private static String enrolment(SecondFactorEnrolment enrolment, Visit visit, Optional<String> fault) {
        Texts texts = visit.texts();
        return AccountPage.card(
                texts.of("account.secondFactor.add.title"),
                texts.of("account.secondFactor.add.text"),
                Html.of(
                        """
                                {}
                                <p>{} <code class="url">{}</code></p>
                                <p><a href="{}">{}</a></p>
                        {}
                        """,
                        QrSvg.of(enrolment.uri(), texts.of("account.secondFactor.qr")),
                        texts.of("account.secondFactor.secret"),
                        enrolment.secret(),
                        enrolment.uri(),
                        texts.of("account.secondFactor.open"),
                        form(Html.NOTHING, "account.secondFactor.add.submit", visit, fault)),
                visit);
    }

    private static String removal(Visit visit, Optional<String> fault) {
        Texts texts = visit.texts();
        return AccountPage.card(
                texts.of("account.secondFactor.remove.title"),
                texts.of("account.secondFactor.remove.text"),
                form(AccountPage.hidden("remove", "true"), "account.secondFactor.remove.submit", visit, fault),
                visit);
    }

    private static Html form(Html inputs, String submit, Visit visit, Optional<String> fault) {
        Texts texts = visit.texts();
        return Html.of(
                """
                        <form class="form" method="post" action="/account/second-factor">
                          {}{}
                {}          <div class="actions"><button class="btn primary" type="submit">{}</button><a class="btn" href="/account">{}</a></div>
                        </form>
                """,
                visit.tokenInput(),
                inputs,
                AccountPage.field("code", texts.of("account.secondFactor.code"), CODE, fault, Optional.empty()),
                texts.of(submit),
                texts.of("account.cancel"));
    }
}
