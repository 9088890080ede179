package org.gatewright.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.MapAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.organization.State;
import org.gatewright.outbound.AddressPolicy;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftingTest {

    private static final MappingContext CONTEXT = new MappingContext(
            new Subject("u-1", "alice", "Example", Map.of(), List.of(), List.of()),
            stored(Map.of(), List.of()).application(),
            Instant.EPOCH);
    private static final String DOCUMENT = "urn:crm https://crm.example.com/";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Snapshot snapshot;
    private Drafting drafting;

    @BeforeEach
    void loadPlugin(@TempDir Path folder) {
        snapshot = TestPlugins.snapshot(folder);
        MetadataFetch fetch = new MetadataFetch(new AddressPolicy(true, false), threads, Duration.ofSeconds(10));
        drafting = new Drafting(snapshot, new SourceReader(fetch));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void takesInitialTemplateSourceAndGivenValuesInThisOrder() {
        assertThat(fresh(Optional.empty(), Map.of()).settings().values())
                .containsExactly(Map.entry("target", "https://crm.example.com/"), Map.entry("color", "red"));
        assertThat(fresh(Optional.of("partner"), Map.of()).settings().values()).containsEntry("color", "green");
        assertThat(fresh(Optional.of("cloud"), "urn:cloud https://other.example.com/", Map.of())
                        .settings()
                        .values())
                .containsEntry("target", "https://other.example.com/");
        assertThat(fresh(Optional.of("partner"), Map.of("color", "blue", "target", "https://given.example.com/"))
                        .settings()
                        .values())
                .containsEntry("color", "blue")
                .containsEntry("target", "https://given.example.com/");
    }

    @Test
    void startsWithTheTemplatesMappersUnlessOthersAreGiven() {
        MapperConfig own = new MapperConfig("test-mapper", Map.of("name", "team"), false);
        NewApplication given = new NewApplication(
                "CRM",
                Optional.empty(),
                "test",
                Optional.of("partner"),
                Map.of(),
                Optional.of(List.of(own)),
                Optional.of(Source.Document.of(DOCUMENT)));

        assertThat(fresh(Optional.of("partner"), Map.of()).mappers())
                .containsExactly(new MapperConfig("test-mapper", Map.of("name", "role"), true));
        assertThat(drafting.fresh("Sales", "CRM", "crm", given).mappers()).containsExactly(own);
    }

    @Test
    void showsNoSecretInAReview() {
        Draft draft = fresh(Optional.empty(), Map.of("secret", "s3cret"));

        assertThat(draft.settings().text("secret")).hasValue("s3cret");
        assertThat(draft.toReview().settings()).doesNotContainKey("secret");
        assertThat(draft.toString()).doesNotContain("s3cret");
    }

    @Test
    void needsNoSourceWhereTheTemplateKnowsEverything() {
        NewApplication given = new NewApplication(
                "Cloud", Optional.empty(), "test", Optional.of("cloud"), Map.of(), Optional.empty(), Optional.empty());

        Draft draft = drafting.fresh("Sales", "Cloud", "cloud", given);

        assertThat(draft.identifier()).isEqualTo("urn:cloud");
        assertThat(draft.shared()).isTrue();
        assertThat(draft.settings().text("target")).hasValue("https://cloud.example.com/");
    }

    @Test
    void t222_demandsASourceOtherwise() {
        NewApplication given = new NewApplication(
                "CRM", Optional.empty(), "test", Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

        assertFault(() -> drafting.fresh("Sales", "CRM", "crm", given), ErrorCode.SOURCE_MISSING, "source");
    }

    @Test
    void t222_demandsWhatMustBeTyped() {
        Source typed = new Source.Typed(Map.of("identifier", "urn:crm"));

        assertFault(() -> fresh(Optional.empty(), typed), ErrorCode.SETTING_INVALID, "target")
                .containsEntry("fault", "missing")
                .containsEntry("owner", "test");
    }

    @Test
    void typedValuesMayComeFromTheTemplate() {
        Source typed = new Source.Typed(Map.of("identifier", "urn:cloud", "target", ""));

        assertThat(fresh(Optional.of("cloud"), typed).settings().text("target")).hasValue("https://cloud.example.com/");
    }

    @Test
    void passesOnWhatThePluginSaysOfADocument() {
        assertFault(
                        () -> fresh(Optional.empty(), Source.Document.of("one two three")),
                        ErrorCode.SETTING_INVALID,
                        "document")
                .containsEntry("fault", "not-two-words")
                .containsEntry("owner", "test")
                .containsEntry("words", "3");
    }

    @Test
    void t214_saysWhereABadDocumentCameFrom() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            byte[] page = "<!doctype html><title>Not found</title> <p>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/metadata";

            assertFault(
                            () -> fresh(Optional.empty(), new Source.Url(url, Optional.empty())),
                            ErrorCode.SETTING_INVALID,
                            "document")
                    .containsEntry("url", url)
                    .containsEntry("mediaType", "text/html");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void t282_refusesAnUploadOfTwoMegabytes() {
        Source large = Source.Document.of(new byte[2 << 20]);

        assertFault(() -> fresh(Optional.empty(), large), ErrorCode.METADATA_TOO_LARGE, "document")
                .containsEntry("limit", "1 MiB");
    }

    @Test
    void t217_refusesAnIdentifierOfMoreThan1024Characters() {
        Source document = Source.Document.of("urn:" + "x".repeat(1024) + " https://crm.example.com/");

        assertFault(() -> fresh(Optional.empty(), document), ErrorCode.IDENTIFIER_INVALID, "document");
    }

    @Test
    void refusesADocumentOfAnotherThanTheTemplatesApplication() {
        assertFault(
                        () -> fresh(Optional.of("cloud"), Source.Document.of(DOCUMENT)),
                        ErrorCode.IDENTIFIER_MISMATCH,
                        "document")
                .containsEntry("expected", "urn:cloud");
    }

    @Test
    void t127_refusesSettingsThatTheProtocolDoesNotKnow() {
        assertFault(() -> fresh(Optional.empty(), Map.of("script", "alert(1)")), ErrorCode.SETTING_INVALID, "script")
                .containsEntry("fault", "unknown");
    }

    @Test
    void passesOnWhatThePluginSaysOfTheWhole() {
        assertFault(
                        () -> fresh(Optional.empty(), Map.of("target", "https://crm.example.com/forbidden")),
                        ErrorCode.SETTING_INVALID,
                        "target")
                .containsEntry("fault", "forbidden");
    }

    @Test
    void warnsOfWhatThePluginFindsDoubtful() {
        assertThat(fresh(Optional.empty(), Map.of("secret", "true")).warnings())
                .extracting("id")
                .containsExactly("weak-secret");
    }

    @Test
    void passesOnSuggestionsThatTheSettingsDoNotFollow() {
        String document = "urn:crm https://crm.example.com/blue";

        assertThat(fresh(Optional.empty(), document, Map.of()).warnings())
                .extracting("id")
                .containsExactly("likes-blue");
        assertThat(fresh(Optional.empty(), document, Map.of("color", "blue")).warnings())
                .isEmpty();
    }

    @Test
    void namesTheMapperThatIsWrong() {
        MapperConfig good = new MapperConfig("test-mapper", Map.of("name", "a"), true);
        ThrowingCallable missing = () -> check(good, new MapperConfig("test-mapper", Map.of(), true));
        ThrowingCallable reserved =
                () -> check(good, new MapperConfig("test-mapper", Map.of("name", "reserved"), true));
        ThrowingCallable unknown = () -> check(new MapperConfig("groovy", Map.of(), true));

        assertFault(missing, ErrorCode.SETTING_INVALID, "mappers[1].name").containsEntry("fault", "missing");
        assertFault(reserved, ErrorCode.SETTING_INVALID, "mappers[1].name")
                .containsEntry("fault", "reserved")
                .containsEntry("owner", "test-mapper");
        assertFault(unknown, ErrorCode.SETTING_INVALID, "mappers[0].factory").containsEntry("fault", "not-offered");
    }

    @Test
    void aMapperWhosePluginIsGoneFailsAtSignOn() {
        ReadyMapper gone = new MapperCheck(snapshot).ready(new MapperConfig("gone", Map.of(), true));

        MappingException fault =
                catchThrowableOfType(MappingException.class, () -> gone.mapper().map(CONTEXT, Release.NOTHING));
        assertThat(fault.fault()).isEqualTo("mapper-missing");
        assertThat(fault.arguments()).containsEntry("mapper", "gone");
    }

    @Test
    void refusesProtocolsAndTemplatesThatNobodyOffers() {
        NewApplication other = new NewApplication(
                "CRM", Optional.empty(), "oidc", Optional.empty(), Map.of(), Optional.empty(), Optional.empty());

        assertFault(() -> drafting.fresh("Sales", "CRM", "crm", other), ErrorCode.SETTING_INVALID, "protocol");
        assertFault(() -> fresh(Optional.of("nothing"), Map.of()), ErrorCode.SETTING_INVALID, "template");
    }

    @Test
    void aChangeKeepsWhatItDoesNotMention() {
        Draft draft = drafting.changed(
                stored(Map.of("target", "https://crm.example.com/", "color", "blue", "secret", "s3cret"), List.of()),
                "CRM",
                "crm",
                ApplicationChange.NONE.withSettings(Map.of("color", "green")));

        assertThat(draft.settings().values())
                .containsEntry("target", "https://crm.example.com/")
                .containsEntry("color", "green")
                .containsEntry("secret", "s3cret");
    }

    @Test
    void aBlankValueTakesASettingAwayButASecretStays() {
        Draft draft = drafting.changed(
                stored(Map.of("target", "https://crm.example.com/", "color", "blue", "secret", "s3cret"), List.of()),
                "CRM",
                "crm",
                ApplicationChange.NONE.withSettings(Map.of("color", "", "secret", "")));

        assertThat(draft.settings().values()).doesNotContainKey("color").containsEntry("secret", "s3cret");
    }

    @Test
    void aMapperKeepsItsSecretWhenTheChainIsSaved() {
        List<MapperConfig> before = List.of(
                new MapperConfig("test-mapper", Map.of("name", "a", "key", "first"), true),
                new MapperConfig("test-mapper", Map.of("name", "b", "key", "second"), true));
        List<MapperConfig> after = List.of(
                new MapperConfig("test-mapper", Map.of("name", "a", "key", "new"), true),
                new MapperConfig("test-mapper", Map.of("name", "b2", "key", ""), false));

        Draft draft = drafting.changed(
                stored(Map.of("target", "https://crm.example.com/"), before),
                "CRM",
                "crm",
                ApplicationChange.NONE.withMappers(after));

        assertThat(draft.mappers())
                .containsExactly(
                        new MapperConfig("test-mapper", Map.of("name", "a", "key", "new"), true),
                        new MapperConfig("test-mapper", Map.of("name", "b2", "key", "second"), false));
    }

    @Test
    void t223_takesNoSourceOfAnotherApplication() {
        StoredApplication stored = stored(Map.of("target", "https://crm.example.com/"), List.of());
        ApplicationChange change =
                ApplicationChange.NONE.withSource(Source.Document.of("urn:other https://crm.example.com/"));

        assertFault(() -> drafting.changed(stored, "CRM", "crm", change), ErrorCode.IDENTIFIER_CHANGED, "document")
                .containsEntry("expected", "urn:crm")
                .containsEntry("identifier", "urn:other");
    }

    @Test
    void aNewSourceReplacesWhatTheOldOneSaid() {
        StoredApplication stored = stored(Map.of("target", "https://crm.example.com/", "color", "blue"), List.of());
        ApplicationChange change =
                ApplicationChange.NONE.withSource(Source.Document.of("urn:crm https://new.example.com/"));

        assertThat(drafting.changed(stored, "CRM", "crm", change).settings().values())
                .containsEntry("target", "https://new.example.com/")
                .containsEntry("color", "blue");
    }

    private void check(MapperConfig... chain) {
        new MapperCheck(snapshot).checked(List.of(chain));
    }

    private Draft fresh(Optional<String> template, Map<String, String> settings) {
        return fresh(template, DOCUMENT, settings);
    }

    private Draft fresh(Optional<String> template, String document, Map<String, String> settings) {
        return drafting.fresh(
                "Sales",
                "CRM",
                "crm",
                new NewApplication(
                        "CRM",
                        Optional.empty(),
                        "test",
                        template,
                        settings,
                        Optional.empty(),
                        Optional.of(Source.Document.of(document))));
    }

    private Draft fresh(Optional<String> template, Source source) {
        return drafting.fresh(
                "Sales",
                "CRM",
                "crm",
                new NewApplication(
                        "CRM", Optional.empty(), "test", template, Map.of(), Optional.empty(), Optional.of(source)));
    }

    private static StoredApplication stored(Map<String, String> settings, List<MapperConfig> mappers) {
        return new StoredApplication(
                new Application("a-1", 3, "CRM", "crm", "Sales", "urn:crm", Optional.empty(), new Settings(settings)),
                "p-1",
                "o-1",
                "test",
                State.ACTIVE,
                true,
                false,
                mappers,
                Optional.empty());
    }

    private static MapAssert<String, String> assertFault(ThrowingCallable call, ErrorCode code, String field) {
        DomainException fault = catchThrowableOfType(DomainException.class, call);
        assertThat(fault.code()).isEqualTo(code);
        assertThat(fault.field()).hasValue(field);
        return assertThat(fault.arguments());
    }
}
