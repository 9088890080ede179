package org.gatewright.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.gatewright.setting.Configuration;

/** Gives every answer the headers that are right unless whoever writes it knows better. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration STATIC_FOR = Duration.ofHours(1);
    private static final Duration HTTPS_FOR = Duration.ofDays(365);

    @Inject
    transient Configuration configuration;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // Not "no-referrer": browsers would send "Origin: null" with the form they post to an application
        response.setHeader("Referrer-Policy", "strict-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if ("https".equals(configuration.publicUrl().getScheme())) {
            response.setHeader("Strict-Transport-Security", "max-age=" + HTTPS_FOR.toSeconds());
        }
        if (path.startsWith("/static/")) {
            response.setHeader("Vary", "Accept-Encoding");
        }
        if (!isConsole(path)) {
            response.setHeader("Content-Security-Policy", ContentPolicy.NOTHING);
            response.setHeader(
                    "Cache-Control",
                    path.startsWith("/static/") ? "public, max-age=" + STATIC_FOR.toSeconds() : "no-store");
        }
        chain.doFilter(request, new RelativeRedirects(response));
    }

    private static boolean isConsole(String path) {
        return path.startsWith("/console") || path.startsWith("/jakarta.faces.resource") || path.endsWith(".xhtml");
    }
}
