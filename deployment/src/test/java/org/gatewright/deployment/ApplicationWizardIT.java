package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gatewright.deployment.browser.Chromium;
import org.gatewright.deployment.saml.AwsRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/** What the console says to a description that can't be used: one sentence where it was given, and nothing typed is lost. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationWizardIT {

    private static final By PRIMARY = By.cssSelector(".page-head .btn.primary");
    private static final String NAME = "Wizard";

    private final GatewrightServer server;
    private final String project;
    private final String takenEntityId = "https://taken.example.com/" + System.nanoTime();
    private final HttpServer web;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Chromium browser = Chromium.speaking("en");

    ApplicationWizardIT(GatewrightServer server) throws IOException {
        this.server = server;
        AdminApi api = new AdminApi(server);
        project = api.project(api.organization("Wizard"), true);
        api.application(
                project,
                Map.of("name", "Taken", "protocol", "saml", "metadataXml", metadata(takenEntityId, "SPSSODescriptor")));
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.setExecutor(threads);
        web.createContext("/page", exchange -> {
            byte[] page = "<!DOCTYPE html><html><body>Sign in</body></html>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        web.createContext(
                "/hanging", exchange -> assertThat(exchange.getRequestMethod()).isEqualTo("GET"));
        web.start();
        browser.open(server.url() + "/console/home");
        browser.fill("username", "admin");
        browser.fill("password", Start.ADMIN_PASSWORD);
        browser.follow(By.cssSelector("form .btn.primary"));
    }

    @AfterAll
    void stop() {
        browser.close();
        web.stop(0);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"/page, HTML", "/hanging, seconds"})
    void anAddressThatGivesNoMetadata(String path, String word) {
        assertThat(complaintAbout("http://127.0.0.1:" + web.getAddress().getPort() + path))
                .contains(word);
    }

    @Test
    void anAddressThatMustNotBeCalled() {
        assertThat(complaintAbout("http://169.254.169.254/latest/meta-data")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "this is no XML, XML",
        "<html><body>Sign in</body></html>, HTML",
    })
    void aFileThatIsNoMetadata(String content, String word, @TempDir Path folder) throws IOException {
        assertThat(complaintAbout(Files.writeString(folder.resolve("metadata.xml"), content)))
                .contains(word);
    }

    @Test
    void aFileOfAnIdentityProvider(@TempDir Path folder) throws IOException {
        String content = metadata("https://idp.example.com", "IDPSSODescriptor");

        assertThat(complaintAbout(Files.writeString(folder.resolve("metadata.xml"), content)))
                .contains("service provider");
    }

    @Test
    void aFileThatHasExpired(@TempDir Path folder) throws IOException {
        String content = AwsRequest.metadata().replaceFirst("entityID", "validUntil=\"2020-02-01T00:00:00Z\" entityID");

        assertThat(complaintAbout(Files.writeString(folder.resolve("metadata.xml"), content)))
                .contains("2020");
    }

    @Test
    void aFileWithAnEntityIdThatIsTaken(@TempDir Path folder) throws IOException {
        String content = metadata(takenEntityId, "SPSSODescriptor");

        assertThat(complaintAbout(Files.writeString(folder.resolve("metadata.xml"), content)))
                .contains(takenEntityId);
    }

    @Test
    void aFileOfTwoMegabytes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("metadata.xml"), "<!-- " + "x".repeat(2 * 1024 * 1024) + " -->");

        assertThat(complaintAbout(file)).contains("1 MiB");
    }

    @Test
    void aNameThatIsTakenIsSaidInTheFirstStep() {
        begin("Taken");

        assertThat(browser.find(By.id("name-error")).getText()).contains("taken");
        assertThat(browser.valueOf("name")).isEqualTo("Taken");
    }

    @Test
    void goingBackKeepsWhatWasTyped() {
        begin(NAME);
        browser.fill("url", "https://sp.example.com/metadata");
        browser.follow(By.id("back"));
        assertThat(browser.valueOf("name")).isEqualTo(NAME);

        browser.follow(PRIMARY);

        assertThat(browser.valueOf("url")).isEqualTo("https://sp.example.com/metadata");
    }

    private String complaintAbout(String address) {
        begin(NAME);
        browser.fill("url", address);
        browser.follow(PRIMARY);
        assertThat(browser.valueOf("url")).isEqualTo(address);
        return browser.find(By.id("url-error")).getText();
    }

    private String complaintAbout(Path file) {
        begin(NAME);
        browser.check(By.cssSelector("input[name=how][value=FILE]"));
        browser.upload("document", file);
        browser.follow(PRIMARY);
        return browser.find(By.id("document-error")).getText();
    }

    private void begin(String name) {
        browser.open(server.url() + "/console/applications/create?project=" + project);
        browser.fill("name", name);
        browser.follow(PRIMARY);
    }

    private static String metadata(String entityId, String role) {
        String service = role.equals("SPSSODescriptor")
                ? "<md:AssertionConsumerService index=\"0\" Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                        + " Location=\"https://sp.example.com/acs\"/>"
                : "<md:SingleSignOnService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\""
                        + " Location=\"https://idp.example.com/sso\"/>";
        return "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"" + entityId
                + "\"><md:"
                + role + " protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\">" + service + "</md:"
                + role
                + "></md:EntityDescriptor>";
    }
}
