package org.gatewright.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.gatewright.deployment.saml.Answer;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser.Page;

/** An application and a person in a cluster, and each step of a sign-on at the node of one's choice. */
final class ClusterWorld {

    static final String PASSWORD = "a-long-enough-password";

    private final String userName = "alice" + System.nanoTime() + "@example.com";
    private final ServiceProvider crm = ServiceProvider.fresh("crm");
    private final AdminApi.Tenant tenant;

    ClusterWorld(GatewrightServer any) {
        this.tenant = new AdminApi(any).tenant("Cluster", crm.metadata(), userName, PASSWORD);
    }

    String project() {
        return tenant.project();
    }

    /** Id of the person. */
    String user() {
        return tenant.user();
    }

    ServiceProvider.Request request() {
        return crm.request(Cluster.URL + "/saml/v2/SSO");
    }

    Page bring(Visitor visitor, GatewrightServer node, ServiceProvider.Request request) {
        return visitor.at(node).post(Cluster.URL + "/saml/v2/SSO", Map.of("SAMLRequest", request.encoded()));
    }

    /** Fills in a sign-in form, wherever it came from, and sends it to this node. */
    Page submit(Visitor visitor, GatewrightServer node, Page form) {
        return visitor.at(node).signIn(form, userName, PASSWORD);
    }

    /** Somebody who is signed in, by this node. */
    Visitor signedIn(GatewrightServer node) {
        Visitor visitor = new Visitor();
        ServiceProvider.Request request = request();
        answers(submit(visitor, node, bring(visitor, node, request)), request);
        return visitor;
    }

    /** Signs on by the session alone. */
    void signsOn(Visitor visitor, GatewrightServer node) {
        ServiceProvider.Request request = request();
        answers(bring(visitor, node, request), request);
    }

    /** An administrator ends the person's sessions, at this node. */
    void endSessions(GatewrightServer node) {
        AdminApi api = new AdminApi(node);
        for (JsonNode session :
                api.get("/api/v1/sessions?userId=" + tenant.user()).get("items")) {
            int status = api.send(
                            "DELETE", "/api/v1/sessions/" + session.get("id").asText(), Map.of())
                    .statusCode();
            if (status != 204) {
                throw new AssertionError("Ending a session was answered with " + status);
            }
        }
    }

    static boolean isAnswer(Page page) {
        return page.html().selectFirst("input[name=SAMLResponse]") != null;
    }

    static void answers(Page page, ServiceProvider.Request request) {
        String answered = Answer.of(page).inResponseTo();
        if (!answered.equals(request.id())) {
            throw new AssertionError(request.id() + " was asked and " + answered + " was answered");
        }
    }
}
