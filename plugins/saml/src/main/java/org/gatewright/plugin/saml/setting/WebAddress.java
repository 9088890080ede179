package org.gatewright.plugin.saml.setting;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decides which addresses an application may register. They are kept and compared as they were written, character by
 * character; nothing is normalised, so whatever could be read in two ways is refused here.
 */
public final class WebAddress {

    private static final int MAXIMUM_LENGTH = 2_048;
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(?:[0-9]{1,5})?)?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.[0-9]{1,3}){3}|\\[::1]");
    private static final Pattern RESERVED_PARAMETER = Pattern.compile(
            "(?:^|[&;])(?:SAMLResponse|SAMLRequest|SAMLart" + "|RelayState|SigAlg|Signature|SAMLEncoding)(?:=|[&;]|$)");

    private WebAddress() {}

    /** Why a text can't be the address of an application, as the code of a text {@code fault.<code>}; empty if it can. */
    public static Optional<String> fault(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            return Optional.of("address-too-long");
        }
        if (text.indexOf('*') >= 0) {
            return Optional.of("address-pattern");
        }
        try {
            return fault(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.of("address-malformed");
        }
    }

    private static Optional<String> fault(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String authority = address.getRawAuthority();
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return Optional.of("address-scheme");
        }
        if (authority == null) {
            return Optional.of("address-without-host");
        }
        if (authority.indexOf('@') >= 0) {
            return Optional.of("address-user-info");
        }
        if (!AUTHORITY.matcher(authority).matches()) {
            return Optional.of("address-without-host");
        }
        if (address.getRawFragment() != null) {
            return Optional.of("address-fragment");
        }
        String query = address.getRawQuery();
        return query != null && RESERVED_PARAMETER.matcher(query).find()
                ? Optional.of("address-reserved-parameter")
                : Optional.empty();
    }

    /** Whether what is sent there can be read on the way: plain http to another machine. */
    public static boolean isUnprotected(String address) {
        URI uri = URI.create(address);
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        return "http".equalsIgnoreCase(uri.getScheme())
                && !LOOPBACK.matcher(host).matches();
    }
}
