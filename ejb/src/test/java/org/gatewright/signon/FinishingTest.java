package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatewright.signon.TestBrowser.answer;
import static org.gatewright.signon.TestBrowser.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.ReadyMapper;
import org.gatewright.authorization.Access;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;
import org.junit.jupiter.api.Test;

class FinishingTest {

    private static final AttributeMapper EMAIL = (context, released) -> released.withAttributes(released.attributes()
            .with(Attribute.of("email", List.of(context.subject().field("email").orElse("")))));
    private static final AttributeMapper FAILING = (context, released) -> {
        throw new MappingException("missing-value", Map.of("field", "department"));
    };
    private static final AttributeMapper BROKEN = (context, released) -> {
        throw new PluginFailure("third-party", "AttributeMapper.map", new IllegalStateException("secret value"));
    };

    private final World world = new World();
    private final TestBrowser browser = world.browser();

    @Test
    void releasesWhatTheMappersGiveInOrder() {
        world.mappers.add(new ReadyMapper("email", true, EMAIL));
        world.mappers.add(new ReadyMapper(
                "rename",
                true,
                (context, released) -> released.withSubjectName(
                        released.attributes().values("email").get(0))));

        browser.signsIn(crm(), "alice");

        assertThat(world.protocol.granted.get(0).release().subjectName()).contains("alice@example.com");
    }

    @Test
    void t136_personWithoutAuthorizationIsToldAndMayGoBack() {
        world.access.put(World.ALICE.userId(), new Access(true, false, Optional.of(Access.Reason.NOT_AUTHORIZED)));

        Step.Explain page = page(browser.signsIn(crm(), "alice"));
        Step back = browser.resumes(page.ticket().orElseThrow());

        assertThat(page.problem()).isEqualTo(Problem.NOT_AUTHORIZED);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.arguments()).containsEntry("application", "CRM");
        assertThat(answer(back)).isEqualTo("refused NOT_ALLOWED");
        assertThat(world.protocol.granted).isEmpty();
        assertThat(world.reasons("sign-on.refused")).containsExactly("NOT_AUTHORIZED");
        assertThat(world.records("sign-on.refused").get(0).reference()).contains(page.reference());
    }

    @Test
    void t136_theWayBackWorksOnceAndInTheSameBrowser() {
        world.access.put(World.ALICE.userId(), new Access(true, false, Optional.of(Access.Reason.NOT_AUTHORIZED)));
        String ticket = page(browser.signsIn(crm(), "alice")).ticket().orElseThrow();

        assertThat(page(world.browser().resumes(ticket)).problem()).isEqualTo(Problem.EXPIRED);
        browser.resumes(ticket);
        assertThat(page(browser.resumes(ticket)).problem()).isEqualTo(Problem.ALREADY_USED);
        assertThat(world.protocol.refused).hasSize(1);
    }

    @Test
    void t253_requiredMapperThatFailsRefuses() {
        world.mappers.add(new ReadyMapper("department", true, FAILING));

        assertThat(answer(browser.signsIn(crm(), "alice"))).isEqualTo("refused SERVER_FAULT");
        assertThat(world.reasons("sign-on.refused")).containsExactly("MAPPER_REFUSED");
        assertThat(world.records("sign-on.refused").get(0).details().get("mapper"))
                .contains("department")
                .contains("missing-value");
    }

    @Test
    void t253_optionalMapperThatFailsIsLeftOutAndRecorded() {
        world.mappers.add(new ReadyMapper("department", false, FAILING));
        world.mappers.add(new ReadyMapper("email", true, EMAIL));

        assertThat(answer(browser.signsIn(crm(), "alice"))).isEqualTo("granted");
        assertThat(world.protocol.granted.get(0).release().attributes().values("email"))
                .containsExactly("alice@example.com");
        assertThat(world.records("sign-on.granted").get(0).details().get("omitted.1"))
                .contains("department");
    }

    @Test
    void mapperWhosePluginBreaksFollowsItsPolicyAndTellsNothingOfTheFault() {
        world.mappers.add(new ReadyMapper("third", false, BROKEN));
        assertThat(answer(browser.signsIn(crm(), "alice"))).isEqualTo("granted");

        world.mappers.set(0, new ReadyMapper("third", true, BROKEN));
        assertThat(answer(browser.asks(crm()))).isEqualTo("refused SERVER_FAULT");
        assertThat(world.activity.toString()).doesNotContain("secret value");
    }

    @Test
    void findingsOfOneKindAreAllRecorded() {
        Finding first = new Finding("IDC-17", Finding.Severity.WARNING, Map.of("key", "a"));
        Finding second = new Finding("IDC-17", Finding.Severity.WARNING, Map.of("key", "b"));
        world.rules.add(rule(first));
        world.rules.add(rule(second));

        assertThat(answer(browser.signsIn(crm(), "alice"))).isEqualTo("granted");
        assertThat(world.records("sign-on.granted").get(0).details())
                .containsEntry("finding.IDC-17", "WARNING {\"key\":\"a\"}")
                .containsEntry("finding.IDC-17.2", "WARNING {\"key\":\"b\"}");
    }

    @Test
    void preflightErrorIsExplainedAndNothingIsSent() {
        world.rules.add(rule(new Finding("IDC-2", Finding.Severity.ERROR, Map.of("name", "x"))));

        Step.Explain page = page(browser.signsIn(crm(), "alice"));

        assertThat(page.problem()).isEqualTo(Problem.PREFLIGHT_REFUSED);
        assertThat(page.details()).containsExactly("finding.IDC-2{name=x}");
        assertThat(world.reasons("sign-on.refused")).containsExactly("PREFLIGHT_REFUSED");
        assertThat(world.records("sign-on.refused").get(0).details())
                .containsEntry("finding.IDC-2", "ERROR {\"name\":\"x\"}");
        assertThat(world.records("sign-on.granted")).isEmpty();
        assertThat(world.sessions.sessions.ofPerson(World.ALICE.userId()).get(0).participations())
                .isEmpty();
        assertThat(answer(browser.resumes(page.ticket().orElseThrow()))).isEqualTo("refused SERVER_FAULT");
    }

    @Test
    void preflightWarningIsSentAndRecorded() {
        world.rules.add(rule(new Finding("IDC-9", Finding.Severity.WARNING, Map.of())));

        assertThat(answer(browser.signsIn(crm(), "alice"))).isEqualTo("granted");
        assertThat(world.records("sign-on.granted").get(0).details()).containsEntry("finding.IDC-9", "WARNING");
    }

    @Test
    void rulesSeeTheMessageAndTheServersFacts() {
        java.util.ArrayList<Outgoing> seen = new java.util.ArrayList<>();
        world.policies = World.policies(false, 5);
        world.rules.add(new PreflightRule() {
            @Override
            public String id() {
                return "seeing";
            }

            @Override
            public List<Finding> check(Outgoing outgoing) {
                seen.add(outgoing);
                return List.of();
            }
        });

        browser.signsIn(crm(), "alice");

        assertThat(seen).singleElement().satisfies(outgoing -> {
            assertThat(outgoing.fact("fake.level")).contains("PASSWORD");
            assertThat(outgoing.fact(Outgoing.SECOND_FACTOR_REQUIRED)).contains("false");
            assertThat(outgoing.fact(Outgoing.SESSION_COOKIE_CROSS_SITE)).contains("true");
        });
    }

    @Test
    void ruleWhosePluginBreaksKeepsNobodyOut() {
        world.rules.add(new PreflightRule() {
            @Override
            public String id() {
                return "broken";
            }

            @Override
            public List<Finding> check(Outgoing outgoing) {
                throw new PluginFailure("third-party", "PreflightRule.check", new IllegalStateException());
            }
        });

        assertThat(answer(browser.signsIn(crm(), "alice"))).isEqualTo("granted");
    }

    @Test
    void sessionRemembersTheApplication() {
        browser.signsIn(crm(), "alice");

        assertThat(world.sessions.sessions.meant("app-crm", Map.of("name", "alice")))
                .hasSize(1);
        assertThat(world.records("sign-on.granted")).singleElement().satisfies(entry -> {
            assertThat(entry.applicationId()).contains("app-crm");
            assertThat(entry.userId()).contains(World.ALICE.userId());
            assertThat(entry.projectId()).contains("project-1");
        });
    }

    private static PreflightRule rule(Finding finding) {
        return new PreflightRule() {
            @Override
            public String id() {
                return "rule";
            }

            @Override
            public List<Finding> check(Outgoing outgoing) {
                return List.of(finding);
            }
        };
    }

    private static Asking crm() {
        return Asking.of(World.CRM);
    }
}
