package org.gatewright.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.PolicyStore;
import org.gatewright.signon.Browser;
import org.gatewright.signon.Current;
import org.gatewright.signon.LoginService;
import org.gatewright.web.page.PageWriter;
import org.gatewright.web.protocol.StepWriter;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.security.ContentPolicy;
import org.gatewright.web.security.FormToken;
import org.gatewright.web.text.Languages;
import org.gatewright.web.text.Texts;

/** Opens the person's own pages: to whom is signed in, in their language, and to forms of theirs alone. */
@ApplicationScoped
public class Visits {

    @Inject
    LoginService login;

    @Inject
    PolicyStore policies;

    @Inject
    Browsers browsers;

    @Inject
    StepWriter steps;

    @Inject
    Configuration configuration;

    /** The visit, or nothing when the answer was already written: sign in first, a foreign form, another language. */
    Optional<Visit> open(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Browser browser = browsers.of(request);
        Optional<Current> current = login.current(browser);
        if (current.isEmpty()) {
            steps.write(login.start(request.getServletPath(), browser), request, response);
            return Optional.empty();
        }
        if (request.getMethod().equals("POST") && !isOwnForm(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return Optional.empty();
        }
        Optional<Locale> chosen =
                Optional.ofNullable(request.getParameter("lang")).flatMap(Languages::find);
        if (chosen.isPresent()) {
            browsers.writeLanguage(chosen.get(), response);
            seeOther(request.getServletPath(), response);
            return Optional.empty();
        }
        return Optional.of(visit(current.get(), request));
    }

    void write(String html, HttpServletResponse response) throws IOException {
        PageWriter.write(response, HttpServletResponse.SC_OK, html, ContentPolicy.page(configuration.publicUrl()));
    }

    /** After something was done: the page that shows it, which may be reloaded. */
    void seeOther(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", path);
    }

    private Visit visit(Current current, HttpServletRequest request) {
        return new Visit(
                current,
                Texts.of(browsers.languageOf(request, current.language())),
                policies.effective(current.session().organizationId()).branding(),
                FormToken.of(browsers.sessionOf(request).orElseThrow()),
                request);
    }

    private boolean isOwnForm(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getParameter("f")).orElse("");
        return browsers.sessionOf(request)
                .filter(session -> FormToken.fits(session, sent))
                .isPresent();
    }
}
