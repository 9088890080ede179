package org.gatewright.deployment.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatewright.deployment.GatewrightServer;
import org.gatewright.deployment.KeyFile;
import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;

/**
 * One of everything that the API keeps, made through it, and a body for every operation that takes one. Two worlds in one server
 * don't meet.
 */
public final class ApiWorld {

    private static final AtomicInteger WORLDS = new AtomicInteger();
    private static final String PASSWORD = "a-long-enough-password";

    private final AtomicInteger numbers = new AtomicInteger();
    private final String world = System.nanoTime() + "-" + WORLDS.incrementAndGet();
    private final GatewrightServer server;
    private final ApiClient client;
    private final Map<String, String> ids = new LinkedHashMap<>();

    public ApiWorld(GatewrightServer server, ApiClient client) {
        this.server = server;
        this.client = client;
        keep("organizations", "createOrganization", "");
        keep("projects", "createProject", "organizations");
        keep("roles", "createRole", "projects");
        keep("applications", "createApplication", "projects");
        keep("users", "createUser", "organizations");
        keep("groups", "createGroup", "organizations");
        keep("authorizations", "createAuthorization", "projects");
        ids.put("partner", create("createOrganization", Map.of()));
        keep("grants", "createGrant", "projects");
        keep("administrators", "appointAdministrator", "");
        ids.put(
                "tokens",
                client.call("createToken", Map.of(), body("createToken"))
                        .is(201)
                        .body()
                        .at("/token/id")
                        .asText());
        ids.put("sessions", signIn());
        ids.put("audit", first("listActivity"));
        ids.put("keys", first("listKeys"));
    }

    /** The id of this world's organization, role and so on. */
    public String id(String collection) {
        return Objects.requireNonNull(ids.get(collection), collection);
    }

    /** A name that nothing has yet. */
    public String name(String what) {
        return what + " " + world + " " + numbers.incrementAndGet();
    }

    /** Creates one more of something and returns its id. */
    public String another(String operation) {
        return create(operation, parameters(operation));
    }

    /** What to send as path parameters, and as query parameters without which there is no answer. */
    public Map<String, String> parameters(String operation) {
        return parameters(client.document().operation(operation), ids);
    }

    /** The same, with ids that nothing has. */
    public Map<String, String> unknownParameters(String operation) {
        Map<String, String> unknown = new HashMap<>(ids);
        unknown.replaceAll((collection, id) -> "01a2125a-0000-7000-8000-000000000000");
        return parameters(client.document().operation(operation), unknown);
    }

    private static Map<String, String> parameters(ApiOperation operation, Map<String, String> ids) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : operation.pathParameters()) {
            parameters.put(
                    name,
                    switch (name) {
                        case "id" -> ids.getOrDefault(operation.path().replaceAll(".*/([a-z]+)/\\{id}.*", "$1"), "");
                        case "userId" -> ids.getOrDefault("users", "");
                        case "protocol" -> "saml";
                        case "plugin" -> "aws";
                        case "policy" -> "lockout";
                        default -> throw new AssertionError(operation + " has an unknown parameter " + name);
                    });
        }
        if (operation.id().equals("previewApplication")) {
            parameters.put("userId", ids.getOrDefault("users", ""));
        }
        return parameters;
    }

    /** A body that an operation takes. */
    public Map<String, ?> body(String operation) {
        return switch (operation) {
            case "createOrganization", "changeOrganization", "createGroup", "changeGroup" ->
                Map.of("name", name("Example"));
            case "createProject" -> Map.of("name", name("Cloud"), "onlyAuthorized", true);
            case "changeProject" -> Map.of("onlyAuthorized", false, "onlyGranted", true);
            case "createRole" -> Map.of("key", "role-" + numbers.incrementAndGet(), "displayName", "Role");
            case "changeRole" -> Map.of("displayName", name("Role"));
            case "createApplication" ->
                Map.of(
                        "name",
                        name("AWS"),
                        "protocol",
                        "saml",
                        "template",
                        "aws-identity-center",
                        "metadataXml",
                        metadata());
            case "reviewApplication" ->
                Map.of(
                        "name",
                        name("Review"),
                        "protocol",
                        "saml",
                        "entityId",
                        "https://sp.example.com/" + world + numbers.incrementAndGet(),
                        "acsUrls",
                        List.of("https://sp.example.com/acs"));
            case "changeApplication" -> Map.of("settings", Map.of("assertionLifetime", "240"));
            case "createUser" -> user();
            case "changeUser" -> Map.of("givenName", "Bob", "fields", Map.of("department", "Sales"));
            case "setPassword" -> Map.of("password", PASSWORD + numbers.incrementAndGet());
            case "createAuthorization" -> Map.of("userId", id("users"), "roles", List.of(roleKey()));
            case "changeAuthorization", "changeGrant" -> Map.of("roles", List.of(roleKey()));
            case "createGrant" -> Map.of("organizationId", id("partner"), "roles", List.of(roleKey()));
            case "appointAdministrator" ->
                Map.of("userId", id("users"), "role", "AUDITOR", "organizationId", id("organizations"));
            case "createToken" -> Map.of("name", name("Token"), "userId", id("users"));
            case "createKey" -> Map.of("algorithm", "RSA-2048");
            case "importKey" -> KeyFile.pkcs12();
            case "changePolicies", "changePoliciesOfOrganization" ->
                Map.of("lockout", Map.of("maximumFailures", 10, "duration", "PT15M"));
            case "changePluginChoice", "changePluginChoiceOfOrganization" -> Map.of("on", true);
            case "chooseDirectory", "chooseProvisioning" -> Map.of();
            case "bringInUser" -> Map.of("userName", "nobody");
            case "changeSettings" -> Map.of("signMetadata", "false");
            default -> throw new AssertionError("There is no body for " + operation);
        };
    }

    private Map<String, ?> user() {
        String userName = "alice-" + world + "-" + numbers.incrementAndGet() + "@example.com";
        return Map.of(
                "userName",
                userName,
                "email",
                userName,
                "givenName",
                "Alice",
                "familyName",
                "Archer",
                "language",
                "de",
                "fields",
                Map.of("department", "Research"),
                "password",
                PASSWORD);
    }

    private String metadata() {
        return AwsRequest.metadata().replace(AwsRequest.ENTITY_ID, entityId(numbers.incrementAndGet()));
    }

    private String entityId(int number) {
        return AwsRequest.ENTITY_ID + "-" + world + "-" + number;
    }

    private String roleKey() {
        return client.call("getRole", parameters("getRole")).is(200).text("key");
    }

    private void keep(String collection, String operation, String parent) {
        Map<String, String> parameters = parent.isEmpty() ? Map.of() : Map.of("id", id(parent));
        ids.put(collection, create(operation, parameters));
    }

    private String create(String operation, Map<String, String> parameters) {
        return client.call(operation, parameters, body(operation)).is(201).id();
    }

    private String first(String operation) {
        ApiAnswer list = client.call(operation, Map.of()).is(200);
        return list.body().findValue("id").asText();
    }

    private String signIn() {
        ApiAnswer user = client.call("getUser", parameters("getUser"));
        WebBrowser browser = new WebBrowser();
        Page account = browser.signIn(browser.get(server.url() + "/account"), user.text("userName"), PASSWORD);
        if (account.asksForPassword()) {
            throw new AssertionError("Nobody could sign in: " + account.html().text());
        }
        return client.call("listSessions", Map.of("userId", user.id()))
                .is(200)
                .texts("items", "id")
                .get(0);
    }
}
