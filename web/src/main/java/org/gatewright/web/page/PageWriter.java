package org.gatewright.web.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sends a page of ours, with the headers every such page has. */
public final class PageWriter {

    private PageWriter() {}

    /** Sends a page that must not be kept by anybody. */
    public static void write(HttpServletResponse response, int status, String html, String contentPolicy)
            throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", contentPolicy);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
