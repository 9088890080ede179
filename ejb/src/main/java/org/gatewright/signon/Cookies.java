package org.gatewright.signon;

import java.util.Optional;

/** What is to become of a browser's cookies. */
public record Cookies(
        Optional<String> setSession, boolean clearSession, Optional<String> setBinding, boolean clearBinding) {

    public static final Cookies UNCHANGED = new Cookies(Optional.empty(), false, Optional.empty(), false);

    /** The browser has no session any more, and no sign-in that was begun with it goes on. */
    public static final Cookies SIGNED_OUT = new Cookies(Optional.empty(), true, Optional.empty(), true);

    static Cookies session(String value) {
        return new Cookies(Optional.of(value), false, Optional.empty(), false);
    }

    /** That something changes, not to what: cookies are secret. */
    @Override
    public String toString() {
        return "Cookies[session=" + (setSession.isPresent() || clearSession) + ", binding="
                + (setBinding.isPresent() || clearBinding) + "]";
    }
}
