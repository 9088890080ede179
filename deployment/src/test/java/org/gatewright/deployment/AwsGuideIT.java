package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gatewright.deployment.browser.Chromium;
import org.gatewright.deployment.browser.ServiceProviderSite;
import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.ResponseChecker;
import org.gatewright.deployment.saml.WebBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** Follows docs/connect-aws.md in Chromium, click by click, on a server that nobody has touched, and makes its pictures: with {@code -Dpictures=../docs/images}, those of the
 * guide. */
class AwsGuideIT {

    private static final String PERSON = "alice@example.com";
    private static final String PASSWORD = "a-long-enough-password";
    private static final String RELAY_STATE = "state with blanks and signs";
    private static final Path PICTURES = Path.of(System.getProperty("pictures", "target/screenshots"));
    private static final By PRIMARY = By.cssSelector(".page-head .btn.primary");

    @Test
    void theGuideLeadsFromAnEmptyServerToASignOn(@TempDir Path folder) throws IOException {
        try (GatewrightServer server = GatewrightServer.start(Start.named("guide"))) {
            try (Chromium administrator = Chromium.speaking("en")) {
                signIn(administrator, server);
                makeProject(administrator);
                addApplication(administrator, metadataFile(folder));
                String application = administrator.address();
                assertThat(administrator.text()).contains("IdP sign-in URL", "IdP issuer URL", "IdP certificate");
                administrator.fullPicture(PICTURES.resolve("connect-aws.png"));
                addPerson(administrator);
                authorize(administrator);
                administrator.open(application);
                preview(administrator);
                administrator.fullPicture(PICTURES.resolve("test-aws.png"));
            }
            signOnToAws(server);
        }
    }

    private static Path metadataFile(Path folder) throws IOException {
        return Files.writeString(folder.resolve("aws-metadata.xml"), AwsRequest.metadata());
    }

    private static void signIn(Chromium browser, GatewrightServer server) {
        browser.open(server.url() + "/console");
        browser.fill("username", "admin");
        browser.fill("password", Start.ADMIN_PASSWORD);
        browser.follow(By.cssSelector("form .btn.primary"));
        assertThat(browser.title()).startsWith("Home");
    }

    private static void makeProject(Chromium browser) {
        browser.follow(By.linkText("Organizations"));
        browser.follow(By.linkText("Add organization"));
        browser.fill("name", "Example Works");
        browser.follow(PRIMARY);
        browser.follow(By.linkText("Projects"));
        browser.follow(By.linkText("Add project"));
        browser.choose("organization", "Example");
        browser.fill("name", "Cloud");
        browser.follow(PRIMARY);
        browser.follow(By.linkText("Roles"));
        browser.follow(By.linkText("Add role"));
        browser.fill("key", "user");
        browser.follow(PRIMARY);
        assertThat(browser.text()).contains("user");
    }

    private static void addApplication(Chromium browser, Path metadata) {
        browser.follow(By.linkText("Applications"));
        browser.follow(By.linkText("Add application"));
        browser.fill("name", "AWS access portal");
        browser.select("type", "AWS IAM Identity Center");
        browser.follow(PRIMARY);
        browser.check(By.cssSelector("input[name=how][value=FILE]"));
        browser.upload("document", metadata);
        browser.follow(PRIMARY);
        assertThat(browser.text()).contains(AwsRequest.ENTITY_ID, AwsRequest.ACS);
        browser.follow(PRIMARY);
        assertThat(browser.title()).startsWith("Connect");
    }

    private static void addPerson(Chromium browser) {
        browser.follow(By.linkText("People"));
        browser.follow(By.linkText("Add person"));
        browser.choose("organization", "Example");
        browser.fill("userName", PERSON);
        browser.fill("password", PASSWORD);
        browser.fill("givenName", "Alice");
        browser.fill("familyName", "Archer");
        browser.fill("email", PERSON);
        browser.follow(PRIMARY);
        assertThat(browser.title()).contains("Alice Archer");
    }

    private static void authorize(Chromium browser) {
        browser.follow(By.linkText("Authorizations"));
        browser.follow(By.linkText("Authorize"));
        browser.choose("project", "Cloud");
        browser.follow(PRIMARY);
        browser.choose("userId", "Alice");
        browser.check(By.cssSelector("input[type=checkbox][value=user]"));
        browser.follow(PRIMARY);
        assertThat(browser.text()).contains("Alice Archer");
    }

    private static void preview(Chromium browser) {
        browser.follow(By.linkText("Test"));
        browser.choose("person", "Alice");
        browser.follow(PRIMARY);
        assertThat(browser.text()).contains("The message, indented", PERSON).doesNotContain("Nothing would be sent");
    }

    private static void signOnToAws(GatewrightServer server) {
        AwsRequest request = AwsRequest.to(server.url() + "/saml/v2/SSO");
        URI answersTo = URI.create(AwsRequest.ACS);
        try (ServiceProviderSite aws = new ServiceProviderSite(
                        server.url() + "/saml/v2/SSO",
                        Map.of("SAMLRequest", request.encoded(), "RelayState", RELAY_STATE));
                Chromium alice = Chromium.meeting(answersTo.getHost(), aws)) {
            alice.open("https://" + answersTo.getHost() + "/start");
            alice.follow(By.id("go"));
            alice.fill("username", PERSON);
            alice.fill("password", PASSWORD);
            alice.follow(By.cssSelector("form .btn.primary"));
            alice.awaitTitle(ServiceProviderSite.WELCOME);

            assertThat(alice.address()).isEqualTo(AwsRequest.ACS);
            assertThat(aws.received("RelayState")).isEqualTo(RELAY_STATE);
            new ResponseChecker(Path.of("target", "aws-guide"), aws.received("SAMLResponse"))
                    .isValidAgainstTheSchema()
                    .isSignedBy(new WebBrowser()
                            .get(server.url() + "/saml/v2/certificate")
                            .body())
                    .satisfiesIdentityCenter(request, PERSON);
        }
    }
}
