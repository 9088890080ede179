package org.gatewright.signon;

import java.util.Optional;
import org.gatewright.key.Tokens;

/** The cookie that open sign-ins are bound to; all tabs of a browser share one. */
final class Bindings {

    private Bindings() {}

    /** The browser's, or a new one. */
    static String of(Browser browser) {
        return browser.binding().filter(Tokens::isOne).orElseGet(Tokens::next);
    }

    /** The cookies, and this binding if the browser does not have it yet. */
    static Cookies keep(String binding, Browser browser, Cookies cookies) {
        boolean known = browser.binding().filter(binding::equals).isPresent();
        return known ? cookies : new Cookies(cookies.setSession(), cookies.clearSession(), Optional.of(binding), false);
    }
}
