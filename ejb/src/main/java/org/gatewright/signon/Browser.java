package org.gatewright.signon;

import java.util.Locale;
import java.util.Optional;

/**
 * The browser at the other end of a request.
 *
 * @param session value of the session cookie
 * @param binding value of the cookie that open sign-ins are bound to
 * @param address of the client
 * @param language for texts
 */
public record Browser(
        Optional<String> session, Optional<String> binding, String address, String userAgent, Locale language) {

    /** The address alone: cookies are secret. */
    @Override
    public String toString() {
        return "Browser[" + address + "]";
    }
}
