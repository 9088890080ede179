package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.deployment.browser.Chromium;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

/** Goes to every page of the console by its links, as somebody does who may do everything, and looks at each. */
@ExtendWith(SharedServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePagesIT {

    private static final Path PAGES = Path.of("..", "web", "src", "main", "webapp");
    private static final int NARROW = 390;
    private static final int WIDE = 1280;

    /** A key instead of its text. */
    private static final Pattern UNTRANSLATED = Pattern.compile(
            "(?<!docs/)\\b(name|error|console|menu|home|organizations|groups|projects|people|authorizations|administrators|policies"
                    + "|applications|sessions|plugins|cluster|settings|setting|mapper|template|protocol|fault|finding|connect)"
                    + "\\.[A-Za-z][\\w-]*(\\.[\\w-]+)*");

    /** Steps that need something chosen or made in the step before; and the page of those who may see nothing. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/console/applications/create-metadata",
            "/console/applications/create-review",
            // Drawn for plugins that none of the shipped ones is: PluginServicesIT looks at them
            "/console/applications/tab",
            "/console/plugins/tab",
            "/console/nothing");

    private final GatewrightServer server;
    private final List<String> beginnings;

    ConsolePagesIT(GatewrightServer server) {
        this.server = server;
        this.beginnings = fill(new AdminApi(server));
    }

    /** Sees to it that no list is empty; returns the pages that no link leads to at first. */
    private static List<String> fill(AdminApi api) {
        String organization = api.organization("Console");
        String project = api.project(organization, true);
        api.role(project, "user");
        String person =
                api.user(organization, "console" + System.nanoTime() + "@example.com", "a-long-enough-password");
        api.authorize(project, person, "user");
        String group = api.create("/api/v1/organizations/" + organization + "/groups", Map.of("name", "Staff"));
        api.send("PUT", "/api/v1/groups/" + group + "/members/" + person, Map.of());
        String other = api.organization("Console partner");
        api.create(
                "/api/v1/projects/" + project + "/grants", Map.of("organizationId", other, "roles", List.of("user")));
        api.create("/api/v1/administrators", Map.of("userId", person, "projectId", project, "role", "OWNER"));
        api.application(
                project,
                Map.of(
                        "name",
                        "Example application",
                        "protocol",
                        "saml",
                        "entityId",
                        "https://console.example.com/" + System.nanoTime(),
                        "acsUrls",
                        List.of("https://console.example.com/acs"),
                        "mappers",
                        List.of(Map.of(
                                "factory", "role-list", "required", false, "settings", Map.of("name", "roles")))));
        api.application(
                project, Map.of("name", "AWS accounts", "protocol", "saml", "template", "aws-account-federation"));
        String key = nextKey(api);
        return List.of(
                "/console/home",
                "/console/search?q=a",
                "/console/organizations/groups?id=" + organization,
                "/console/projects/grants?id=" + project,
                "/console/organizations/remove?id=" + other,
                "/console/projects/remove?id=" + project,
                "/console/people/factor-remove?id=" + person,
                "/console/settings/key-create",
                "/console/settings/key-import",
                "/console/settings/key-activate",
                "/console/settings/key-retire?id=" + key,
                "/console/settings/key-remove?id=" + key);
    }

    private static String nextKey(AdminApi api) {
        for (JsonNode key : api.get("/api/v1/keys")) {
            if (key.get("state").asText().equals("NEXT")) {
                return key.get("id").asText();
            }
        }
        return api.create("/api/v1/keys", Map.of("algorithm", "RSA-3072"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPageIsWhole(String language) {
        try (Chromium browser = Chromium.speaking(language)) {
            browser.open(server.url() + "/console/home");
            browser.fill("username", "admin");
            browser.fill("password", Start.ADMIN_PASSWORD);
            browser.follow(By.cssSelector("form .btn.primary"));

            List<String> faults = new ArrayList<>();
            Set<String> visited = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(beginnings);
            while (!open.isEmpty()) {
                String address = open.remove();
                if (visited.add(path(address))) {
                    browser.open(server.url() + address);
                    look(browser, language, path(address)).forEach(fault -> faults.add(address + ": " + fault));
                    browser.links().stream()
                            .filter(link -> link.startsWith(server.url() + "/console/"))
                            .map(link -> link.substring(server.url().length()))
                            .filter(link -> !visited.contains(path(link)))
                            .forEach(open::add);
                }
            }

            pages().stream()
                    .filter(page -> !visited.contains(page))
                    .forEach(page -> faults.add(page + ": no link leads there"));
            assertThat(faults).isEmpty();
        }
    }

    private static List<String> look(Chromium browser, String language, String page) {
        List<String> faults = new ArrayList<>();
        Matcher untranslated = UNTRANSLATED.matcher(browser.text());
        if (untranslated.find()) {
            faults.add("text is missing: " + untranslated.group());
        }
        if (browser.status() != 200) {
            faults.add("status " + browser.status());
        }
        browser.prefer("light");
        browser.barriers().forEach(barrier -> faults.add("light: " + barrier));
        browser.prefer("dark");
        browser.barriers().forEach(barrier -> faults.add("dark: " + barrier));
        browser.picture(language + "-dark" + page.replace('/', '-'));
        browser.prefer("light");
        browser.width(NARROW);
        if (browser.scrollsSideways()) {
            faults.add("scrolls sideways in a narrow window");
        }
        browser.picture(language + "-narrow" + page.replace('/', '-'));
        browser.width(WIDE);
        return faults;
    }

    private static Set<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES.resolve("console"))) {
            return files.map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".xhtml"))
                    .map(file -> file.replace(".xhtml", ""))
                    .filter(page -> !ELSEWHERE.contains(page))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String address) {
        return URI.create(address.replaceAll("[?#].*", "")).getPath();
    }
}
