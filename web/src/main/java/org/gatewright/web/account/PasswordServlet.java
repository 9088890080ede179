package org.gatewright.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.signon.LoginService;
import org.gatewright.web.page.Html;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.text.ErrorTexts;
import org.gatewright.web.text.Texts;

/** Where a person changes their password. */
@WebServlet("/account/password")
public class PasswordServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Html OLD = Html.of(" type=\"password\" autocomplete=\"current-password\" required");
    private static final Html NEW = Html.of(" type=\"password\" autocomplete=\"new-password\" required");

    @Inject
    transient Visits visits;

    @Inject
    transient LoginService login;

    @Inject
    transient Browsers browsers;

    @Inject
    transient ErrorTexts errorTexts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> visit = visits.open(request, response);
        if (visit.isPresent()) {
            visits.write(html(visit.get(), Map.of()), response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> visit = visits.open(request, response);
        if (visit.isPresent()) {
            Map<String, String> faults = change(visit.get());
            if (faults.isEmpty()) {
                visits.seeOther("/account?done=PASSWORD_CHANGED", response);
            } else {
                visits.write(html(visit.get(), faults), response);
            }
        }
    }

    /** Changes the password, or says what is wrong, by input. */
    private Map<String, String> change(Visit visit) {
        Texts texts = visit.texts();
        if (!visit.parameter("next").equals(visit.parameter("again"))) {
            return Map.of("again", texts.of("account.password.differs"));
        }
        try {
            login.changePassword(
                    visit.current(), visit.parameter("current"), visit.parameter("next"), browsers.of(visit.request()));
            return Map.of();
        } catch (DomainException refused) {
            String input = refused.field().filter("current"::equals).orElse("next");
            return Map.of(input, errorTexts.of(refused, texts.locale()));
        }
    }

    private static String html(Visit visit, Map<String, String> faults) {
        Texts texts = visit.texts();
        return AccountPage.card(
                texts.of("account.password.title"),
                texts.of("account.password.text"),
                Html.of(
                        """
                                <form class="form" method="post" action="/account/password">
                                  {}
                        {}{}{}          <div class="actions"><button class="btn primary" type="submit">{}</button><a class="btn" href="/account">{}</a></div>
                                </form>
                        """,
                        visit.tokenInput(),
                        field("current", OLD, visit, faults),
                        field("next", NEW, visit, faults),
                        field("again", NEW, visit, faults),
                        texts.of("account.password.submit"),
                        texts.of("account.cancel")),
                visit);
    }

    private static Html field(String id, Html attributes, Visit visit, Map<String, String> faults) {
        String label = visit.texts().of("account.password.field." + id);
        return AccountPage.field(id, label, attributes, Optional.ofNullable(faults.get(id)), Optional.empty());
    }
}
