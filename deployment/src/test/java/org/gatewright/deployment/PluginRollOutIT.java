package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatewright.deployment.AdminApi.Tenant;
import org.gatewright.deployment.browser.Chromium;
import org.gatewright.deployment.browser.ServiceProviderSite;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * A plugin made from the archetype is deployed to both nodes of a cluster by WildFly's own command line, used, replaced and taken
 * away, while people sign on to other applications and notice nothing.
 */
class PluginRollOutIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final Pattern INITIALS = Pattern.compile("(?s)Name=\"initials\".*?>([A-Z.]+)</");

    @Test
    void nobodyElseNoticesThatAPluginComesChangesAndGoes() {
        Map<String, String> environment = Map.of("MAVEN_OPTS", "-Dmaven.repo.local=" + AuthorRepository.fresh());
        try (Shell author = new Shell(Path.of("..").toAbsolutePath().normalize(), environment);
                Cluster cluster = new Cluster("roll-out", 2)) {
            author.run("wildfly=$(root=$PWD; source deployment/server/prepare.sh; echo $wildfly)");
            follow(author, "deployment/install", "archetype:generate", "^mvn -B -ntp package");
            ClusterWorld others = new ClusterWorld(cluster.node(0));

            List<String> failures;
            try (Traffic traffic = new Traffic(cluster.nodes(), others)) {
                deploy(author, cluster, "1.0");
                Wiki wiki = new Wiki(cluster.node(0));
                assertThat(wiki.initialsInABrowserBy(cluster.node(0))).isEqualTo("AA");
                assertThat(wiki.initialsBy(cluster.node(1))).isEqualTo("AA");

                follow(author, "2.0");
                deploy(author, cluster, "2.0");
                assertThat(wiki.initialsBy(cluster.node(0))).isEqualTo("A.A.");
                assertThat(wiki.initialsBy(cluster.node(1))).isEqualTo("A.A.");

                undeploy(author, cluster);
                assertThat(wiki.initialsBy(cluster.node(0))).isEmpty();
                awaitSignOnsAfter(traffic);
                failures = traffic.failures();
            }
            assertThat(failures)
                    .as("sign-ons to the other application that failed")
                    .isEmpty();
        }
    }

    /** Does what the guide to a first plugin says, except for its server. */
    private static void follow(Shell author, String... marks) {
        for (String mark : marks) {
            Walkthrough.of("plugins/ten-minutes.md").stream()
                    .map(part -> part.commands().replaceAll("(?m)^cp .*$", ":"))
                    .filter(commands -> Pattern.compile(mark).matcher(commands).find())
                    .findFirst()
                    .ifPresentOrElse(author::run, () -> {
                        throw new AssertionError("The guide has no " + mark);
                    });
        }
    }

    private static void deploy(Shell author, Cluster cluster, String version) {
        cluster.nodes().forEach(node -> {
            command(author, node, "deploy target/acme-plugin.jar --force");
            Conditions.await(
                    version + " of the plugin on each node", () -> version(node).equals(version));
        });
    }

    private static void undeploy(Shell author, Cluster cluster) {
        cluster.nodes().forEach(node -> {
            command(author, node, "undeploy acme-plugin.jar");
            Conditions.await("the plugin has gone", () -> version(node).isEmpty());
        });
    }

    private static void command(Shell author, GatewrightServer node, String command) {
        String controller =
                node.management("").getHost() + ":" + node.management("").getPort();
        author.run(
                "\"$wildfly/bin/jboss-cli.sh\" --connect --controller=" + controller + " --command='" + command + "'");
    }

    private static String version(GatewrightServer node) {
        for (JsonNode plugin : new AdminApi(node).get("/api/v1/plugins")) {
            if (plugin.get("id").asText().equals("acme")) {
                return plugin.get("version").asText();
            }
        }
        return "";
    }

    private static void awaitSignOnsAfter(Traffic traffic) {
        int before = traffic.answered();
        Conditions.await("people go on signing on", () -> traffic.answered() > before + 10);
    }

    /** An application that starts from the plugin's template. */
    private static final class Wiki {

        private final ServiceProvider provider = ServiceProvider.fresh("wiki");
        private final String userName = "alice" + System.nanoTime() + "@example.com";

        Wiki(GatewrightServer node) {
            AdminApi api = new AdminApi(node);
            Tenant tenant = api.tenant("Acme", ServiceProvider.fresh("crm").metadata(), userName, PASSWORD);
            api.application(
                    tenant.project(),
                    Map.of(
                            "name",
                            "Wiki",
                            "protocol",
                            "saml",
                            "template",
                            "acme-intranet",
                            "metadataXml",
                            provider.metadata()));
        }

        /** What the wiki learns when a person signs on at this node; empty text if it is not told. */
        String initialsBy(GatewrightServer node) {
            Visitor visitor = new Visitor();
            String address = Cluster.URL + "/saml/v2/SSO";
            Page form = visitor.at(node)
                    .post(
                            address,
                            Map.of("SAMLRequest", provider.request(address).encoded()));
            Page answer = visitor.at(node).signIn(form, userName, PASSWORD);
            return initials(Objects.requireNonNull(
                            answer.html().selectFirst("input[name=SAMLResponse]"), "no answer to the wiki")
                    .val());
        }

        /** The same, of a person who comes from the wiki and goes back to it in a browser. */
        String initialsInABrowserBy(GatewrightServer node) {
            String address = Cluster.URL + "/saml/v2/SSO";
            URI acs = URI.create(provider.acs());
            try (ServiceProviderSite site = new ServiceProviderSite(
                            address,
                            Map.of("SAMLRequest", provider.request(address).encoded()));
                    Chromium browser = Chromium.meeting(
                            acs.getHost(),
                            site,
                            URI.create(Cluster.URL),
                            node.uri("/").getPort())) {
                browser.open("https://" + acs.getHost() + "/start");
                browser.follow(By.id("go"));
                browser.fill("username", userName);
                browser.fill("password", PASSWORD);
                browser.follow(By.cssSelector("form .btn.primary"));
                browser.awaitTitle(ServiceProviderSite.WELCOME);
                assertThat(browser.address()).isEqualTo(provider.acs());
                return initials(site.received("SAMLResponse"));
            }
        }

        private static String initials(String field) {
            Matcher initials = INITIALS.matcher(new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8));
            return initials.find() ? initials.group(1) : "";
        }
    }
}
