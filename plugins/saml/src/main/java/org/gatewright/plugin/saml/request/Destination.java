package org.gatewright.plugin.saml.request;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/**
 * Whether a message is meant for us. What counts is the configured public address, never the one that the request came by:
 * behind a proxy that is another one.
 */
final class Destination {

    private static final String FIELD = "Destination";
    private static final List<String> SIGN_ON = List.of("/saml/v2/SSO", "/saml/SSO");

    private Destination() {}

    /**
     * Compares with the addresses for sign-on.
     *
     * @param signed then the destination must be there (SAML Bindings 3.4.5.2, 3.5.5.2)
     * @throws ProtocolException if it is another one
     */
    static void check(Optional<String> destination, boolean signed, URI publicUrl) {
        if (destination.isEmpty()) {
            if (signed) {
                throw refusal("nothing", publicUrl + SIGN_ON.get(0) + ", as the message is signed");
            }
            return;
        }
        Optional<String> meant = normalized(destination.get());
        boolean ours = meant.isPresent()
                && SIGN_ON.stream().map(path -> normalized(publicUrl + path)).anyMatch(meant::equals);
        if (!ours) {
            throw refusal(destination.get(), publicUrl + SIGN_ON.get(0));
        }
    }

    /** Scheme and host in lower case, the port always there; empty if there is anything else than these and a path. */
    private static Optional<String> normalized(String address) {
        try {
            URI uri = new URI(address);
            if (uri.getScheme() == null
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            int usualPort = scheme.equals("https") ? 443 : 80;
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + ":"
                    + (uri.getPort() < 0 ? usualPort : uri.getPort()) + uri.getRawPath());
        } catch (URISyntaxException e) {
            // No address, hence not ours
            return Optional.empty();
        }
    }

    private static ProtocolException refusal(String received, String expected) {
        return new ProtocolException(ProtocolError.WRONG_DESTINATION, FIELD, received, expected);
    }
}
