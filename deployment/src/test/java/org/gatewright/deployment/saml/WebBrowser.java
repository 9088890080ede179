package org.gatewright.deployment.saml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: keeps cookies, follows redirects, fills in forms. */
public final class WebBrowser {

    /** Browsers speak HTTP/2 over TLS only. */
    private final HttpClient http;

    private final Map<String, String> headers;

    public WebBrowser() {
        this("en");
    }

    /** One that asks for pages in a language. */
    public WebBrowser(String language) {
        this(language, client(new CookieManager(null, CookiePolicy.ACCEPT_ALL)).build());
    }

    /** One with these cookies that goes through a proxy. */
    public WebBrowser(CookieManager cookies, ProxySelector proxy) {
        this("en", client(cookies).proxy(proxy).build());
    }

    /** One that speaks https with whoever has one of these certificates, and says more in each request than browsers do. */
    public WebBrowser(CookieManager cookies, SSLContext trusted, Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
        this.http = client(cookies)
                .version(HttpClient.Version.HTTP_2)
                .sslContext(trusted)
                .build();
    }

    private WebBrowser(String language, HttpClient http) {
        this.headers = Map.of("Accept-Language", language);
        this.http = http;
    }

    private static HttpClient.Builder client(CookieManager cookies) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL);
    }

    /**
     * A page as it came.
     *
     * @param retryAfter the seconds after which to ask again; empty text if it does not say
     */
    public record Page(int status, URI address, String body, String retryAfter) {

        public Document html() {
            return Jsoup.parse(body, address.toString());
        }

        /** The last form, as command-line clients take it. */
        public Element form() {
            Element form = html().select("form").last();
            if (form == null) {
                throw new AssertionError("There is no form at " + address + " (" + status + "): " + html().text());
            }
            return form;
        }

        public boolean asksForPassword() {
            return html().selectFirst("input[type=password]") != null;
        }

        /** The value of a hidden field. */
        public String field(String name) {
            Element field = html().selectFirst("input[name=" + name + "]");
            if (field == null) {
                throw new AssertionError(
                        "There is no field " + name + " at " + address + " (" + status + "): " + html().text());
            }
            return field.attr("value");
        }
    }

    public Page get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Where a request is redirected to; fails if it is not. */
    public String redirection(String address) {
        HttpClient.Builder staying = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(http.cookieHandler().orElseThrow());
        http.proxy().ifPresent(staying::proxy);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address)).GET();
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = staying.build().send(request.build(), BodyHandlers.ofString());
            return response.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError(
                            address + " was answered with " + response.statusCode() + ": " + response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Page post(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends a page's form with everything in it and these values. */
    public Page submit(Page page, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element input : page.form().select("input[name]")) {
            fields.put(input.attr("name"), input.attr("value"));
        }
        fields.putAll(values);
        return post(page.form().absUrl("action"), fields);
    }

    public Page signIn(Page page, String userName, String password) {
        return submit(page, Map.of("username", userName, "password", password));
    }

    private Page send(HttpRequest.Builder request) {
        try {
            headers.forEach(request::header);
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Page(
                    response.statusCode(),
                    response.uri(),
                    response.body(),
                    response.headers().firstValue("Retry-After").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
