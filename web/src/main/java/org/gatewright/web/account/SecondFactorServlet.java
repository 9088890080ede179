package org.gatewright.web.account;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.credential.FactorForm;
import org.gatewright.credential.SecondFactorService;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.factor.FactorHtml;
import org.gatewright.web.factor.FactorTexts;
import org.gatewright.web.text.ErrorTexts;

/** Where a person adds or removes a second factor. */
@WebServlet("/account/second-factor")
public class SecondFactorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visits visits;

    @Inject
    transient SecondFactorService secondFactors;

    @Inject
    transient UserService users;

    @Inject
    transient ErrorTexts errorTexts;

    @Inject
    transient FactorTexts factorTexts;

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
            String sealed = visit.parameter("sealed");
            try {
                if (visit.parameter("remove").isEmpty()) {
                    secondFactors.confirm(self, sealed, visit.typed());
                    visits.seeOther("/account?done=SECOND_FACTOR_ADDED", response);
                } else {
                    secondFactors.removeOwn(self, sealed, visit.typed());
                    visits.seeOther("/account?done=SECOND_FACTOR_REMOVED", response);
                }
            } catch (DomainException refused) {
                show(visit, secondFactors.read(self, sealed), Optional.of(refused), response);
            }
        }
    }

    private void show(
            Visit visit, Optional<FactorForm> before, Optional<DomainException> refused, HttpServletResponse response)
            throws IOException {
        Actor self = visit.current().actor();
        User user = users.load(self, self.userId());
        Optional<String> own = user.secondFactor();
        SecondFactorPages pages = new SecondFactorPages(visit, new FactorHtml(factorTexts, visit.texts()));
        List<String> offered = secondFactors.offered(user.organizationId());
        String chosen = visit.parameter("factor");
        try {
            Optional<FactorForm> same = before.filter(form -> form.enrolling() == own.isEmpty());
            if (same.isEmpty() && own.isEmpty() && offered.size() > 1 && !offered.contains(chosen)) {
                visits.write(pages.choice(offered), response);
                return;
            }
            FactorForm form = same.orElseGet(() -> own.isPresent()
                    ? secondFactors.challenge(self)
                    : secondFactors.begin(self, offered.contains(chosen) ? chosen : offered.get(0)));
            visits.write(pages.form(form, offered.size() > 1, fault(form, refused, visit)), response);
        } catch (DomainException unavailable) {
            if (unavailable.code() != ErrorCode.SECOND_FACTOR_UNAVAILABLE) {
                throw unavailable;
            }
            visits.write(pages.unavailable(own.orElse(chosen)), response);
        }
    }

    private Optional<String> fault(FactorForm form, Optional<DomainException> refused, Visit visit) {
        return refused.map(why -> why.code() == ErrorCode.CODE_WRONG
                ? new FactorHtml(factorTexts, visit.texts()).refused(form)
                : errorTexts.of(why, visit.texts().locale()));
    }
}
