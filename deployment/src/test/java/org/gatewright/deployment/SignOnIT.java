package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several people, several applications. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignOnIT {

    private static final String PASSWORD = "a-long-enough-password";
    private static final int THREADS = 5;

    /** For each person; a server under load for hours is deployment/load's to test. */
    private static final int SIGN_ONS = 60;

    private final GatewrightServer server;
    private final AdminApi api;
    private final String organization;
    private final String project;
    private final ServiceProvider crm = ServiceProvider.fresh("crm");
    private final ServiceProvider wiki = ServiceProvider.fresh("wiki");

    SignOnIT(GatewrightServer server) {
        this.server = server;
        this.api = new AdminApi(server);
        this.organization = api.organization("Several");
        this.project = api.project(organization, false);
        register("CRM", crm);
        register("Wiki", wiki);
    }

    @Test
    void t067_manyAtOnceEachGetTheirOwnAnswer() throws Exception {
        List<Callable<List<String>>> people = IntStream.range(0, THREADS)
                .mapToObj(i -> person("many"))
                .<Callable<List<String>>>map(person -> () -> answersThatAreNotTheirOwn(person.userName()))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<List<String>> wrong : threads.invokeAll(people)) {
                assertThat(wrong.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void t074_oneLoginServesTwoApplications() {
        Person person = person("two");
        WebBrowser browser = new WebBrowser();
        signIn(browser, crm, person.userName());

        Page second = bring(browser, wiki.request(endpoint()));

        assertThat(second.asksForPassword()).isFalse();
        assertThat(Answer.of(second).audience()).isEqualTo(wiki.entityId());
        JsonNode sessions = sessionsOf(person);
        assertThat(sessions).hasSize(1);
        assertThat(sessions.get(0).get("participants")).hasSize(2);
    }

    @Test
    void t076_aUserNameInOtherLettersIsTheSamePersonInTheSameSession() {
        Person person = person("cases");
        Answer first = signIn(new WebBrowser(), crm, person.userName());
        WebBrowser browser = new WebBrowser();

        Answer second = signIn(browser, crm, person.userName().toUpperCase(Locale.ROOT));
        Answer third = Answer.of(bring(browser, crm.request(endpoint())));

        assertThat(second.nameId()).isEqualTo(first.nameId()).isEqualTo(third.nameId());
        assertThat(sessionsOf(person)).hasSize(2).allSatisfy(session -> assertThat(
                        session.get("userName").asText())
                .isEqualTo(person.userName()));
    }

    @Test
    void t073_whatNothingCanBePostedToIsNotTakenInTheFirstPlace() {
        ServiceProvider artifacts = ServiceProvider.fresh("artifacts").answeredBy("HTTP-Artifact");

        int status = api.send(
                        "POST",
                        "/api/v1/projects/" + project + "/applications",
                        Map.of("name", "Artifacts", "protocol", "saml", "metadataXml", artifacts.metadata()))
                .statusCode();

        assertThat(status).isEqualTo(400);
        assertThat(bring(new WebBrowser(), artifacts.request(endpoint())).status())
                .isEqualTo(400);
    }

    /** Signs one person on again and again; names the answers that belong to another request or person. */
    private List<String> answersThatAreNotTheirOwn(String name) {
        WebBrowser browser = new WebBrowser();
        String nameId = signIn(browser, crm, name).nameId();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < SIGN_ONS; i++) {
            ServiceProvider.Request request = crm.request(endpoint());
            Answer answer = Answer.of(bring(browser, request));
            if (!answer.inResponseTo().equals(request.id()) || !answer.nameId().equals(nameId)) {
                wrong.add(answer + " for " + name + " and " + request.id());
            }
        }
        return wrong;
    }

    private void register(String name, ServiceProvider provider) {
        api.application(project, Map.of("name", name, "protocol", "saml", "metadataXml", provider.metadata()));
    }

    private record Person(String id, String userName) {}

    /** A new person. */
    private Person person(String name) {
        String userName = name + System.nanoTime() + "@example.com";
        return new Person(api.user(organization, userName, PASSWORD), userName);
    }

    private JsonNode sessionsOf(Person person) {
        return api.get("/api/v1/sessions?userId=" + person.id()).get("items");
    }

    private Answer signIn(WebBrowser browser, ServiceProvider provider, String userName) {
        return Answer.of(browser.signIn(bring(browser, provider.request(endpoint())), userName, PASSWORD));
    }

    private Page bring(WebBrowser browser, ServiceProvider.Request request) {
        return browser.post(endpoint(), Map.of("SAMLRequest", request.encoded()));
    }

    private String endpoint() {
        return server.url() + "/saml/v2/SSO";
    }
}
