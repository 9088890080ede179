package org.gatewright.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.metric.Stages;
import org.gatewright.setting.Configuration;
import org.gatewright.signon.Browser;
import org.gatewright.signon.LoginPage;
import org.gatewright.signon.LoginService;
import org.gatewright.signon.LoginStep;
import org.gatewright.signon.SignOnService;
import org.gatewright.web.factor.FactorTexts;
import org.gatewright.web.page.PageWriter;
import org.gatewright.web.protocol.StepWriter;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.security.ContentPolicy;
import org.gatewright.web.text.Languages;
import org.gatewright.web.text.Texts;

/** The steps of a sign-in. What belongs together is held by a ticket, {@code t}, and each form by a token, {@code f}. */
@WebServlet({"/login", "/login/*"})
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The queue for a password check is worked off sooner than that. */
    private static final int RETRY_SECONDS = 2;

    private static final Set<LoginStep.Fault> PASSING = EnumSet.of(LoginStep.Fault.BUSY, LoginStep.Fault.UNAVAILABLE);

    @Inject
    transient LoginService login;

    @Inject
    transient SignOnService signOn;

    @Inject
    transient Browsers browsers;

    @Inject
    transient StepWriter steps;

    @Inject
    transient Stages stages;

    @Inject
    transient Configuration configuration;

    @Inject
    transient FactorTexts factorTexts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Locale> chosen =
                Optional.ofNullable(request.getParameter("lang")).flatMap(Languages::find);
        if (!action(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (chosen.isPresent()) {
            browsers.writeLanguage(chosen.get(), response);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location", "/login?t=" + URLEncoder.encode(parameter(request, "t"), StandardCharsets.UTF_8));
        } else if (parameter(request, "t").isEmpty()) {
            steps.write(login.start("/account", browsers.of(request)), request, response);
        } else {
            write(login.page(parameter(request, "t"), browsers.of(request)), request, response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Runnable end = stages.trace("sign-in");
        try {
            take(request, response);
        } finally {
            end.run();
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Browser browser = browsers.of(request);
        String ticket = parameter(request, "t");
        String token = parameter(request, "f");
        switch (action(request)) {
            case "" ->
                write(
                        login.password(
                                ticket, token, parameter(request, "username"), parameter(request, "password"), browser),
                        request,
                        response);
            case "/code" -> write(login.factor(ticket, token, typed(request), browser), request, response);
            case "/factor" ->
                write(login.choose(ticket, token, parameter(request, "factor"), browser), request, response);
            case "/cancel" -> steps.write(login.cancel(ticket, token, browser), request, response);
            case "/continue" -> steps.write(signOn.resume(ticket, browser), request, response);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(LoginStep step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (step instanceof LoginStep.Done done) {
            steps.write(done.step(), request, response);
        } else if (step instanceof LoginStep.Show show) {
            write(show.page(), Optional.empty(), request, response);
        } else if (step instanceof LoginStep.Again again) {
            write(again.page(), Optional.of(again.fault()), request, response);
        } else {
            throw new IllegalStateException("Unknown step " + step);
        }
    }

    private void write(
            LoginPage page, Optional<LoginStep.Fault> fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Texts texts = Texts.of(browsers.languageOf(request, Optional.empty()));
        String html = new LoginPages(configuration.publicUrl(), factorTexts)
                .of(page, fault, parameter(request, "username"), texts);
        boolean busy = page.stage() == LoginPage.Stage.UNAVAILABLE
                || fault.filter(PASSING::contains).isPresent();
        if (busy) {
            response.setIntHeader("Retry-After", RETRY_SECONDS);
        }
        PageWriter.write(
                response,
                busy ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_OK,
                html,
                ContentPolicy.page(configuration.publicUrl()));
    }

    /** All that was sent; which of it counts, the form of the second factor says. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }

    private static String action(HttpServletRequest request) {
        return Optional.ofNullable(request.getPathInfo()).orElse("");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
