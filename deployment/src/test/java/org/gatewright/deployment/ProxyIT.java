package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.gatewright.deployment.proxy.ReverseProxy;
import org.gatewright.deployment.proxy.ReverseProxy.Product;
import org.gatewright.deployment.proxy.ServerCertificate;
import org.gatewright.deployment.proxy.Site;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The proxies that files are shipped for, in front of a server and of a node that is not there. */
@TestInstance(Lifecycle.PER_CLASS)
class ProxyIT {

    private static final String USER = "alice@example.com";
    private static final String PASSWORD = "a-long-enough-password";
    private static final int SIGN_ONS = 10;

    private final ServerCertificate certificate =
            ServerCertificate.in(Path.of("target", "proxies").toAbsolutePath());
    private final SSLContext trusted = certificate.trusted();
    private final int port = Ports.freePort();
    private final GatewrightServer server = GatewrightServer.start(Start.named("proxied")
            .arguments("--public-url", "https://127.0.0.1:" + port)
            .with("GATEWRIGHT_TRUSTED_PROXIES", Site.PROXY_ADDRESS));
    private final Site site = new Site(
            port,
            certificate,
            List.of("127.0.0.1:" + Ports.freePort(), server.uri("/").getAuthority()));
    private final ServiceProvider crm = ServiceProvider.fresh("crm");
    private final AdminApi api = new AdminApi(server);
    private final AdminApi.Tenant tenant = api.tenant("Proxied", crm.metadata(), USER, PASSWORD);
    private final HttpClient http = HttpClient.newBuilder().sslContext(trusted).build();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void carriesSignOnsPastANodeThatIsNotThere(Product product) {
        try (ReverseProxy proxy = ReverseProxy.start(product, site)) {
            CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
            WebBrowser browser = new WebBrowser(cookies, trusted, Map.of());

            ServiceProvider.Request first = request();
            answers(browser.signIn(bring(browser, first), USER, PASSWORD), first);
            for (int i = 0; i < SIGN_ONS; i++) {
                ServiceProvider.Request next = request();
                answers(bring(browser, next), next);
                assertThat(browser.get(site.url() + "/nothing-is-here").status())
                        .isEqualTo(404);
            }

            assertThat(cookies.getCookieStore().getCookies())
                    .filteredOn(cookie -> cookie.getName().equals("__Host-gatewright"))
                    .singleElement()
                    .matches(HttpCookie::getSecure, "is for https alone");
            assertThat(proxy.accessLog())
                    .as("the log tells of requests but not what is behind the question mark")
                    .contains("/saml/v2/SSO")
                    .doesNotContain("?", "t=");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheAddressOfTheVisitorAndNotWhatTheVisitorClaims(Product product) {
        try (ReverseProxy proxy = ReverseProxy.start(product, site)) {
            WebBrowser liar = new WebBrowser(
                    new CookieManager(null, CookiePolicy.ACCEPT_ALL),
                    trusted,
                    Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "evil.example.com"));
            String userName = "visitor" + System.nanoTime() + "@example.com";
            String user = api.user(tenant.organization(), userName, PASSWORD);

            ServiceProvider.Request request = request();
            answers(liar.signIn(bring(liar, request), userName, PASSWORD), request);

            Conditions.await(
                    "the activity tells of the sign-on", () -> granted(user).size() == 1);
            assertThat(granted(user)).containsExactly("127.0.0.1");
            assertThat(proxy.accessLog()).contains("127.0.0.1").doesNotContain("203.0.113.9");
        }
    }

    @ParameterizedTest
    @EnumSource
    void speaksHttp2AndLeavesHeadersAsTheServerSentThem(Product product) throws Exception {
        try (ReverseProxy proxy = ReverseProxy.start(product, site)) {
            HttpResponse<byte[]> page = get(proxy.site().url() + "/login");
            HttpResponse<byte[]> style = get(proxy.site().url() + "/static/shell.css");

            assertThat(List.of(page.version(), style.version())).containsOnly(HttpClient.Version.HTTP_2);
            for (String header : List.of(
                    "Strict-Transport-Security", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy")) {
                assertThat(page.headers().allValues(header)).as(header).hasSize(1);
            }
            assertThat(page.headers().firstValue("Content-Encoding"))
                    .as("a page with secrets is not compressed")
                    .isEmpty();
            assertThat(style.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("public, max-age="));
            assertThat(style.headers().allValues("Content-Encoding")).containsExactly("gzip");
            assertThat(unzipped(style.body())).contains("{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsPlainHttpToTheSamePlaceUnderHttps(Product product) throws Exception {
        try (ReverseProxy proxy = ReverseProxy.start(product, site)) {
            HttpRequest plain = HttpRequest.newBuilder(URI.create(proxy.site().plainUrl() + "/login?lang=de"))
                    .build();

            HttpResponse<Void> answer = http.send(plain, BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue(proxy.site().url() + "/login?lang=de");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesItToTheServerToSayWhatIsTooLarge(Product product) throws Exception {
        try (ReverseProxy proxy = ReverseProxy.start(product, site)) {
            WebBrowser browser = new WebBrowser(new CookieManager(null, CookiePolicy.ACCEPT_ALL), trusted, Map.of());

            Page refused =
                    browser.post(proxy.site().url() + "/saml/v2/SSO", Map.of("SAMLRequest", "A".repeat(1_500_000)));

            assertThat(refused.html().text()).contains("Reference");
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAnotherNodeWhenOneSaysThatItIsBusyOrStops(Product product) throws Exception {
        HttpServer busy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        busy.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(503, -1);
            }
        });
        busy.start();
        try (ReverseProxy proxy = ReverseProxy.start(product, beside(busy.getAddress()))) {
            WebBrowser browser = new WebBrowser(new CookieManager(null, CookiePolicy.ACCEPT_ALL), trusted, Map.of());
            if (product == Product.APACHE) {
                Conditions.await("it notices", () -> statuses(browser, proxy).equals(Set.of(200)));
            }

            ServiceProvider.Request request = request();
            answers(browser.signIn(bring(browser, request), USER, PASSWORD), request);
            assertThat(statuses(browser, proxy)).containsExactly(200);
        } finally {
            busy.stop(0);
        }
    }

    @Test
    void nginxTakesAPasswordPastANodeThatHangs() throws Exception {
        try (ServerSocket hangs = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ReverseProxy proxy =
                        ReverseProxy.start(Product.NGINX, beside((InetSocketAddress) hangs.getLocalSocketAddress()))) {
            WebBrowser browser = new WebBrowser(new CookieManager(null, CookiePolicy.ACCEPT_ALL), trusted, Map.of());

            ServiceProvider.Request request = request();
            answers(browser.signIn(bring(browser, request), USER, PASSWORD), request);

            assertThat(proxy.accessLog())
                    .as("both were asked")
                    .contains(hangs.getLocalPort() + ", " + site.nodes().get(1));
        }
    }

    /** The server and, before it, somebody else. */
    private Site beside(InetSocketAddress other) {
        return new Site(
                port,
                certificate,
                List.of("127.0.0.1:" + other.getPort(), site.nodes().get(1)));
    }

    private static Set<Integer> statuses(WebBrowser browser, ReverseProxy proxy) {
        return IntStream.range(0, SIGN_ONS)
                .map(i -> browser.get(proxy.site().url() + "/saml/v2/metadata").status())
                .boxed()
                .collect(Collectors.toSet());
    }

    private ServiceProvider.Request request() {
        return crm.request(site.url() + "/saml/v2/SSO");
    }

    private Page bring(WebBrowser browser, ServiceProvider.Request request) {
        return browser.post(site.url() + "/saml/v2/SSO", Map.of("SAMLRequest", request.encoded()));
    }

    private static void answers(Page page, ServiceProvider.Request request) {
        assertThat(Answer.of(page).inResponseTo()).isEqualTo(request.id());
    }

    /** The addresses that this person has signed on from. */
    private List<String> granted(String user) {
        return api.get("/api/v1/audit?action=sign-on.granted&userId=" + user)
                .get("items")
                .findValuesAsText("address");
    }

    private HttpResponse<byte[]> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Accept-Encoding", "gzip")
                .build();
        return http.send(request, BodyHandlers.ofByteArray());
    }

    private static String unzipped(byte[] body) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
