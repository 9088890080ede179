package org.gatewright.web.faces;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.text.Languages;
import org.jspecify.annotations.Nullable;

/** Remembers a choice of theme, menu width or language in a cookie and goes back to the page where it was made. */
@WebServlet("/console/appearance")
public class AppearanceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration KEPT_FOR = Duration.ofDays(365);

    @Inject
    transient Browsers browsers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        remember(Appearance.THEME, request.getParameter("theme"), List.of("light", "dark"), request, response);
        remember(Appearance.MENU, request.getParameter("menu"), List.of("wide", "small"), request, response);
        Optional.ofNullable(request.getParameter("language"))
                .flatMap(Languages::find)
                .ifPresent(language -> browsers.writeLanguage(language, response));
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", back(request.getParameter("back")));
    }

    private static void remember(
            String name,
            @Nullable String value,
            List<String> allowed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (value == null || !allowed.contains(value)) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT_FOR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Only a page of the console, so that the answer cannot be bent to another site. */
    static String back(@Nullable String path) {
        return path != null && path.matches("/console/[A-Za-z0-9/._-]*(\\?[^\\s\\\\]*)?") ? path : "/console/home";
    }
}
