package org.gatewright.web.security;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The content policies (CSP 3) of our own pages. The console's is written by its component library. */
public final class ContentPolicy {

    /** For what is no page: nothing at all may be loaded or run. */
    public static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** For a picture that somebody else drew: an SVG runs no script, also where it is opened by itself. */
    public static final String PICTURE = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

    private ContentPolicy() {}

    /** A page without script, whose forms go to this server. */
    public static String page(URI publicUrl) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self' "
                + origin(publicUrl) + "; frame-ancestors 'none'";
    }

    /**
     * A page whose only script posts its form to an application. Chromium applies {@code form-action} to the redirects that
     * follow, too, and applications do redirect to other hosts; so the schemes are named, not the host. The address itself
     * is one that was registered.
     */
    public static String formPost(String script, String style) {
        return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
                + "'; base-uri 'none'; form-action https: http:; frame-ancestors 'none'";
    }

    /** Scheme, host and port. */
    public static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static String hash(String inline) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(inline.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
