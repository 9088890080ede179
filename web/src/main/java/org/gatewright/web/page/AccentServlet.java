package org.gatewright.web.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Serves the style sheet of an accent colour, so that the content policy of pages need not allow inline styles. */
@WebServlet("/accent/*")
public class AccentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([0-9a-f]{6})\\.css");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Accent> accent = Optional.ofNullable(request.getPathInfo())
                .map(FILE::matcher)
                .filter(found -> found.matches())
                .flatMap(found -> Accent.of(found.group(1)));
        if (accent.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.getWriter().write(accent.get().css());
    }
}
