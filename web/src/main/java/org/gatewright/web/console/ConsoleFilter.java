package org.gatewright.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.organization.OrganizationService;
import org.gatewright.signon.Browser;
import org.gatewright.signon.Current;
import org.gatewright.signon.LoginService;
import org.gatewright.signon.Step;
import org.gatewright.web.faces.Appearance;
import org.gatewright.web.security.Browsers;

/**
 * Lets nobody into the console who is not signed in, and nobody further than one plain page who administers nothing. The
 * server's HTTP session lives only as long as the Gatewright session it was begun in.
 */
@WebFilter(urlPatterns = "/console/*", asyncSupported = true)
public class ConsoleFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String BEGUN_IN = ConsoleFilter.class.getName() + ".session";

    @Inject
    transient LoginService logins;

    @Inject
    transient Browsers browsers;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Appearance appearance;

    @Inject
    transient ChosenOrganization chosenOrganization;

    @Inject
    transient OrganizationService organizations;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        Browser browser = browsers.of(request);
        Optional<Current> current = logins.current(browser);
        if (current.isEmpty()) {
            endHttpSession(request);
            askToSignIn(request, response, browser);
            return;
        }
        signedIn.is(current.get());
        appearance.prefer(current.get().language());
        bind(request, current.get().session().id());
        if (!current.get().actor().isAdministrator() && !isAppearance(request)) {
            request.getRequestDispatcher("/console/nothing.xhtml").forward(request, response);
        } else if (isFrontDoor(request)) {
            response.sendRedirect("/console/home");
        } else {
            choose(request);
            chain.doFilter(request, response);
        }
    }

    /** By a link only: a form may have a field of this name. */
    private void choose(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            Optional.ofNullable(request.getParameter("organization")).ifPresent(chosenOrganization::choose);
            chosenOrganization.id().filter(this::isGone).ifPresent(gone -> chosenOrganization.choose(""));
        }
    }

    /** Removed meanwhile, or the person may not see it. */
    private boolean isGone(String organizationId) {
        try {
            organizations.load(signedIn.actor(), organizationId);
            return false;
        } catch (DomainException gone) {
            return true;
        }
    }

    private void askToSignIn(HttpServletRequest request, HttpServletResponse response, Browser browser)
            throws IOException {
        String path = isPage(request) ? here(request) : "/console/home";
        if (logins.start(path, browser) instanceof Step.Login login) {
            browsers.write(login.cookies(), response);
            go(request, response, "/login?t=" + URLEncoder.encode(login.ticket(), StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** A part of a page asked for by script cannot be redirected; it is told to load another page. */
    private static void go(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.sendRedirect(path);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + path
                        + "\"/></partial-response>");
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET") && !isAppearance(request);
    }

    private static boolean isAppearance(HttpServletRequest request) {
        return request.getServletPath().equals("/console/appearance");
    }

    private static boolean isFrontDoor(HttpServletRequest request) {
        return request.getRequestURI().matches("/console/?");
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static void bind(HttpServletRequest request, String sessionId) {
        HttpSession http = request.getSession(true);
        Object begunIn = http.getAttribute(BEGUN_IN);
        if (begunIn != null && !begunIn.equals(sessionId)) {
            http.invalidate();
            http = request.getSession(true);
        }
        http.setAttribute(BEGUN_IN, sessionId);
    }

    private static void endHttpSession(HttpServletRequest request) {
        HttpSession http = request.getSession(false);
        if (http != null) {
            http.invalidate();
        }
    }
}
