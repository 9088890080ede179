package org.gatewright.web.protocol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.web.WebLog;

/** Writes what a protocol replies, with the server's own headers. */
final class ReplyWriter {

    private static final Set<String> PASSED_ON =
            Set.of("allow", "content-disposition", "cache-control", "www-authenticate");

    private ReplyWriter() {}

    static void write(Reply reply, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (reply instanceof Reply.FormPost post) {
            writePost(post, language, request, response);
        } else if (reply instanceof Reply.Redirect redirect) {
            writeRedirect(redirect.to(), language, request, response);
        } else if (reply instanceof Reply.Document document) {
            writeDocument(document, request, response);
        } else {
            throw new IllegalStateException("Unknown reply " + reply);
        }
    }

    private static void writePost(
            Reply.FormPost post, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", FormPostPage.CONTENT_POLICY);
        writeBytes("text/html;charset=UTF-8", FormPostPage.of(post, language), request, response);
    }

    /**
     * After a form of ours was sent, a page that goes on by itself instead of a redirect: Chromium would hold a redirect
     * against the {@code form-action} of the page with the form.
     */
    private static void writeRedirect(URI to, Locale language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getMethod().equals("POST")) {
            response.setHeader("Content-Security-Policy", OnwardPage.CONTENT_POLICY);
            writeBytes("text/html;charset=UTF-8", OnwardPage.to(to, language), request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", to.toASCIIString());
        }
    }

    private static void writeDocument(Reply.Document document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        passedOn(document.headers()).forEach(response::setHeader);
        response.setStatus(document.status());
        if (document.status() == HttpServletResponse.SC_OK) {
            EntityTag tag = EntityTag.of(document.body());
            response.setHeader("ETag", tag.value());
            if (!document.headers().keySet().stream().anyMatch("Cache-Control"::equalsIgnoreCase)) {
                response.setHeader("Cache-Control", "no-cache");
            }
            if (tag.isNamedBy(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        String mediaType = isOneLine(document.mediaType()) ? document.mediaType() : "application/octet-stream";
        writeBytes(mediaType, bytes(document.body()), request, response);
    }

    /** Of a plugin's headers those that may be sent, and can't end a line and begin a header of their own. */
    static Map<String, String> passedOn(Map<String, String> headers) {
        Map<String, String> passedOn = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (!PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                return;
            }
            if (isOneLine(value)) {
                passedOn.put(name, value);
            } else {
                WebLog.LOG.headerLeftOut(name);
            }
        });
        return passedOn;
    }

    private static boolean isOneLine(String value) {
        return value.chars().noneMatch(Character::isISOControl);
    }

    /** The container leaves the body out where the request was a {@code HEAD}. */
    private static void writeBytes(
            String mediaType, byte[] bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(bytes.length);
        BodyWriter.write(bytes, request, response);
    }

    private static byte[] bytes(ByteBuffer body) {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }
}
