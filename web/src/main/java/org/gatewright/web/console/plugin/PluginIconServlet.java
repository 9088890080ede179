package org.gatewright.web.console.plugin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatewright.plugin.Picture;
import org.gatewright.plugin.PluginService;
import org.gatewright.web.security.ContentPolicy;

/** The icons of plugins, each under what is in it, so that browsers may keep it for good. */
@WebServlet("/static/plugin-icons/*")
public class PluginIconServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PluginService plugins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Picture> icon = Optional.ofNullable(request.getPathInfo())
                .map(path -> path.substring(1))
                .flatMap(plugins::icon);
        if (icon.isEmpty()) {
            // Its plugin may come to this node a moment later.
            response.setHeader("Cache-Control", "no-store");
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = icon.get().content();
        response.setContentType(icon.get().mediaType());
        response.setHeader("Content-Security-Policy", ContentPolicy.PICTURE);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
