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
import org.gatewright.plugin.PluginTexts;
import org.gatewright.session.SessionInfo;
import org.gatewright.session.SessionService;
import org.gatewright.signon.OwnApplicationService;
import org.gatewright.user.User;
import org.gatewright.user.UserService;
import org.gatewright.web.factor.FactorTexts;

/** The person's own start page; by POST it ends sessions of theirs. */
@WebServlet("/account")
public class AccountServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visits visits;

    @Inject
    transient OwnApplicationService applications;

    @Inject
    transient UserService users;

    @Inject
    transient SessionService sessions;

    @Inject
    transient FactorTexts factorTexts;

    @Inject
    transient PluginTexts pluginTexts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> opened = visits.open(request, response);
        if (opened.isPresent()) {
            Visit visit = opened.get();
            Actor self = visit.current().actor();
            User user = users.load(self, self.userId());
            visits.write(
                    StartPage.html(
                            user,
                            user.secondFactor().map(id -> factorTexts.name(visit.texts(), id)),
                            user.directory().map(id -> pluginTexts
                                    .find(visit.texts().locale(), "directory." + id + ".name")
                                    .orElse(id)),
                            applications.list(self),
                            sessions.listOwn(self).items(),
                            visit),
                    response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Visit> opened = visits.open(request, response);
        if (opened.isPresent()) {
            Visit visit = opened.get();
            ids(visit).forEach(id -> sessions.endOwn(visit.current().actor(), id));
            visits.seeOther("/account?done=SESSION_ENDED", response);
        }
    }

    /** The session named, or all but this one. */
    private List<String> ids(Visit visit) {
        String named = visit.parameter("session");
        return named.isEmpty()
                ? sessions.listOwn(visit.current().actor()).items().stream()
                        .map(SessionInfo::id)
                        .filter(id -> !id.equals(visit.current().session().id()))
                        .toList()
                : List.of(named);
    }
}
