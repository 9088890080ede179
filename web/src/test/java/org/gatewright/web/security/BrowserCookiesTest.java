package org.gatewright.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.gatewright.signon.Cookies;
import org.junit.jupiter.api.Test;

class BrowserCookiesTest {

    private final BrowserCookies https = new BrowserCookies(URI.create("https://idp.example.com"));
    private final BrowserCookies http = new BrowserCookies(URI.create("http://127.0.0.1:8080"));

    @Test
    void t279_overHttpsTheSessionTravelsWithPostsFromOtherSites() {
        assertThat(https.headers(new Cookies(Optional.of("abc"), false, Optional.empty(), false)))
                .containsExactly("__Host-gatewright=abc; Path=/; HttpOnly; Secure; SameSite=None");
    }

    @Test
    void overHttpTheSessionIsLax() {
        assertThat(http.headers(new Cookies(Optional.of("abc"), false, Optional.empty(), false)))
                .containsExactly("gatewright=abc; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void theBindingEndsByItself() {
        assertThat(https.headers(new Cookies(Optional.empty(), false, Optional.of("b"), false)))
                .containsExactly("__Host-gatewright-sign-on=b; Path=/; HttpOnly; Secure; SameSite=None; Max-Age=3600");
    }

    @Test
    void clearingEmptiesTheCookie() {
        assertThat(http.headers(new Cookies(Optional.empty(), true, Optional.empty(), true)))
                .containsExactly(
                        "gatewright=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0",
                        "gatewright-sign-on=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }

    @Test
    void aNewValueWinsOverClearing() {
        assertThat(http.headers(new Cookies(Optional.of("new"), true, Optional.empty(), false)))
                .containsExactly("gatewright=new; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void theLanguageIsKeptForAYear() {
        assertThat(https.languageHeader(Locale.GERMAN))
                .isEqualTo("__Host-gatewright-language=de; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=31536000");
    }
}
