package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatewright.deployment.proxy.ReverseProxy;
import org.gatewright.deployment.proxy.ReverseProxy.Product;
import org.gatewright.deployment.proxy.ServerCertificate;
import org.gatewright.deployment.proxy.Site;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two nodes behind nginx, as the shipped file sets it up, while one after the other is lost and comes back. */
@TestInstance(Lifecycle.PER_CLASS)
class ProxiedClusterIT {

    private static final int PEOPLE = 4;
    private static final int EVERY_MILLISECONDS = 20;
    private static final int CONNECTION = 500;

    /** At least; the wish of the product is none wrong in 20,000. */
    private static final int SIGN_ONS = Integer.getInteger("gatewright.sign-ons", 2_000);

    private static final String USER = "alice@example.com";
    private static final String PASSWORD = "a-long-enough-password";

    private final ServerCertificate certificate =
            ServerCertificate.in(Path.of("target", "proxies").toAbsolutePath());
    private final int port = Ports.freePort();
    private final String url = "https://127.0.0.1:" + port;
    private final Cluster cluster =
            new Cluster("proxied-cluster", 2, (start, number, peers) -> start.arguments("--public-url", url)
                    .with("GATEWRIGHT_TRUSTED_PROXIES", Site.PROXY_ADDRESS));
    private final GatewrightServer first = cluster.node(0);
    private final GatewrightServer second = cluster.node(1);
    private final Site site = new Site(
            port,
            certificate,
            List.of(first.uri("/").getAuthority(), second.uri("/").getAuthority()));
    private final ServiceProvider crm = ServiceProvider.fresh("crm");

    ProxiedClusterIT() {
        new AdminApi(first).tenant("Proxied", crm.metadata(), USER, PASSWORD);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void everySignOnIsAnsweredAndNobodyIsSignedOut() {
        try (ReverseProxy proxy = ReverseProxy.start(Product.NGINX, site);
                People people = new People()) {
            first.crash();
            people.goOn("a node was killed and came back");
            second.crash();
            people.goOn("the other one was killed and came back");
            first.hang();
            people.goOn("a node hangs");
            first.goOn();
            people.goOn("it does no longer");
            Conditions.await("both are one again", this::areTogether);
            second.restart();
            people.goOn("a node was replaced");
            people.await(SIGN_ONS);

            assertThat(people.failures)
                    .as("what went wrong in " + people.answered + " sign-ons by "
                            + proxy.site().url())
                    .isEmpty();
        }
    }

    private boolean areTogether() {
        return cluster.nodes().stream()
                .allMatch(node ->
                        new AdminApi(node).get("/api/v1/cluster").get("present").size() == 2);
    }

    /** Each signs in once, and on by that session for as long as this is open. */
    private final class People implements AutoCloseable {

        private final AtomicInteger answered = new AtomicInteger();
        private final List<String> failures = new CopyOnWriteArrayList<>();
        private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(PEOPLE);
        private final List<ScheduledFuture<?>> visits = new ArrayList<>();

        People() {
            for (int i = 0; i < PEOPLE; i++) {
                Person person = new Person();
                visits.add(
                        threads.scheduleWithFixedDelay(person::signOn, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS));
            }
        }

        /** Waits for some more sign-ons. */
        void goOn(String since) {
            int before = answered.get();
            Conditions.await("sign-ons go on since " + since, () -> answered.get() > before + 10 * PEOPLE);
        }

        void await(int signOns) {
            while (answered.get() < signOns && failures.isEmpty()) {
                goOn("they began");
            }
        }

        @Override
        public void close() {
            visits.forEach(visit -> visit.cancel(false));
            threads.shutdown();
            try {
                assertThat(threads.awaitTermination(1, TimeUnit.MINUTES))
                        .as("every sign-on ends within a minute")
                        .isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Somebody with a browser. */
        private final class Person {

            private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
            private WebBrowser browser = browser();
            private int times;

            Person() {
                browser.signIn(bring(request()), USER, PASSWORD);
            }

            /** A new one at times, as nginx ends a connection after 1,000 requests, which Java's client calls a failure. */
            private WebBrowser browser() {
                return new WebBrowser(cookies, certificate.trusted(), Map.of());
            }

            private ServiceProvider.Request request() {
                return crm.request(url + "/saml/v2/SSO");
            }

            private WebBrowser.Page bring(ServiceProvider.Request request) {
                return browser.post(url + "/saml/v2/SSO", Map.of("SAMLRequest", request.encoded()));
            }

            void signOn() {
                if (++times % CONNECTION == 0) {
                    browser = browser();
                }
                ServiceProvider.Request request = request();
                try {
                    WebBrowser.Page page = bring(request);
                    if (!ClusterWorld.isAnswer(page)) {
                        throw new AssertionError(
                                page.status() + " " + page.html().text());
                    }
                    assertThat(Answer.of(page).inResponseTo()).isEqualTo(request.id());
                    answered.incrementAndGet();
                } catch (UncheckedIOException | AssertionError e) {
                    failures.add(Instant.now() + " " + e);
                }
            }
        }
    }
}
