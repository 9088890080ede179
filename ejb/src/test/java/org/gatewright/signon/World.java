package org.gatewright.signon;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.application.ReadyMapper;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.audit.AuditEntry;
import org.gatewright.authorization.Access;
import org.gatewright.cache.Codec;
import org.gatewright.cache.InMemoryEntries;
import org.gatewright.cache.TestClock;
import org.gatewright.cluster.Members;
import org.gatewright.cluster.View;
import org.gatewright.credential.FactorForm;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.metric.Meters;
import org.gatewright.metric.Stages;
import org.gatewright.session.TestSessions;
import org.gatewright.setting.Branding;
import org.gatewright.setting.LockoutPolicy;
import org.gatewright.setting.LoginPolicy;
import org.gatewright.setting.Policies;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.setting.Settings;
import org.gatewright.user.LoginRecord;

/** The sign-on with everything around it in memory: two applications, three people, and browsers that keep cookies. */
final class World implements People, Credentials, Plugins {

    static final String ORGANIZATION = "org-1";
    static final String PASSWORD = "correct horse";
    static final String CODE = "123456";
    static final Application CRM = registered("app-crm", "crm");
    static final Application WIKI = registered("app-wiki", "wiki");
    static final LoginRecord ALICE = person("alice");
    static final LoginRecord BOB = person("bob");
    /** Has a second factor. */
    static final LoginRecord CAROL = person("carol");

    final TestClock clock = new TestClock();
    final TestSessions sessions = new TestSessions(clock);
    final FakeProtocol protocol = new FakeProtocol();
    final List<AuditEntry> activity = new ArrayList<>();
    final List<Optional<String>> passwordChecks = new ArrayList<>();

    final Map<String, LoginRecord> people = new HashMap<>();
    final Map<String, Access> access = new HashMap<>();
    final Set<String> secondFactors = new HashSet<>(Set.of(CAROL.userId()));
    final Map<String, RegisteredApplication> applications = new HashMap<>();
    final List<ReadyMapper> mappers = new ArrayList<>();
    final List<PreflightRule> rules = new ArrayList<>();
    Policies policies = policies(false, 5);
    List<String> factors = List.of("totp");
    final Map<String, FactorForm> forms = new HashMap<>();
    boolean factorsGone;
    /** Whom a directory knows and nobody here. */
    final Map<String, LoginRecord> strangers = new HashMap<>();

    boolean directoryDown;
    boolean busy;
    boolean pluginPresent = true;

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    final SignOnFlow signOn;
    final LoginFlow login;
    final Proving proving;
    final Resuming resuming;
    final Standing standing;

    World() {
        for (LoginRecord person : List.of(ALICE, BOB, CAROL)) {
            people.put(person.userName(), person);
        }
        register(CRM);
        register(WIKI);
        Meters counted = new Meters(meters);
        Stages stages = new Stages(counted);
        Journal journal = new Journal(activity::add, counted, stages);
        SeenOnce seen = new SeenOnce(
                new InMemoryEntries<>(Codec.of(Seen.class, SignOnSchema.INSTANCE), Seen::until, clock),
                SeenOnce.SecondOpinion.NOT_NEEDED,
                new Members("node", 1, () -> View.NONE, clock));
        Tickets tickets = new Tickets(
                new InMemoryEntries<>(
                        Codec.of(PendingSignOn.class, SignOnSchema.INSTANCE), PendingSignOn::endsAt, clock),
                seen,
                clock);
        Lockout lockout = new Lockout(
                new InMemoryEntries<>(
                        Codec.of(LoginFailures.class, SignOnSchema.INSTANCE), LoginFailures::until, clock),
                clock);
        Explanations explanations = new Explanations(journal);
        Finishing finishing = new Finishing(
                this,
                sessions.sessions,
                tickets,
                organization -> policies,
                journal,
                stages,
                clock,
                URI.create("https://idp.example.com"));
        standing = new Standing(sessions.sessions, this, organization -> policies, journal, clock);
        resuming = new Resuming(tickets, standing, finishing, explanations, journal, stages);
        signOn = new SignOnFlow(
                sessions.sessions, tickets, seen, standing, finishing, explanations, journal, stages, clock);
        proving = new Proving(this, this, lockout, organization -> policies, journal, stages);
        login = new LoginFlow(
                sessions.sessions,
                tickets,
                proving,
                standing,
                this,
                new LoginPages(tickets, this, this, organization -> policies),
                resuming,
                journal,
                clock);
    }

    static Policies policies(boolean secondFactor, int maximumFailures) {
        return new Policies(
                Policies.INITIAL.password(),
                new LockoutPolicy(maximumFailures, Duration.ofMinutes(15)),
                new LoginPolicy(secondFactor, false),
                Policies.INITIAL.session(),
                Branding.NONE);
    }

    private static Application registered(String id, String alias) {
        return new Application(
                id,
                1,
                alias.toUpperCase(Locale.ROOT),
                alias,
                "Project",
                "https://" + alias + ".example.com/saml",
                Optional.empty(),
                Settings.NONE);
    }

    static LoginRecord person(String name) {
        return new LoginRecord(
                "user-" + name,
                ORGANIZATION,
                name,
                name.toUpperCase(Locale.ROOT),
                Optional.empty(),
                true,
                Optional.empty());
    }

    void register(Application application) {
        applications.put(application.id(), new RegisteredApplication("project-1", ORGANIZATION, "fake", application));
    }

    /** An application or person changes; the browser does not know. */
    void deactivate(LoginRecord person) {
        people.put(
                person.userName(),
                new LoginRecord(
                        person.userId(),
                        person.organizationId(),
                        person.userName(),
                        person.displayName(),
                        person.language(),
                        false,
                        person.directory()));
    }

    TestBrowser browser() {
        return new TestBrowser(this);
    }

    /** The reasons of all records of that action, in order. */
    List<String> reasons(String action) {
        return activity.stream()
                .filter(entry -> entry.action().equals(action))
                .map(entry -> entry.reason().orElse(""))
                .toList();
    }

    List<AuditEntry> records(String action) {
        return activity.stream().filter(entry -> entry.action().equals(action)).toList();
    }

    static ProtocolRequest message() {
        return new ProtocolRequest("GET", "v2/SSO", "", "", ByteBuffer.allocate(0), Map.of(), Locale.ENGLISH);
    }

    @Override
    public Optional<LoginRecord> byLoginName(String typed) {
        return Optional.ofNullable(people.get(typed.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<LoginRecord> byId(String userId) {
        return people.values().stream()
                .filter(person -> person.userId().equals(userId))
                .findFirst();
    }

    @Override
    public Optional<Subject> subject(String userId, String projectId) {
        return byId(userId)
                .map(person -> new Subject(
                        userId,
                        person.userName(),
                        "Example",
                        Map.of("email", person.userName() + "@example.com"),
                        List.of("reader"),
                        List.of()));
    }

    @Override
    public Access access(String userId, String projectId) {
        return access.getOrDefault(userId, new Access(true, true, Optional.empty()));
    }

    @Override
    public boolean hasSecondFactor(String userId) {
        return secondFactors.contains(userId);
    }

    @Override
    public Optional<LoginRecord> byPassword(Optional<LoginRecord> person, String typed) {
        if (busy) {
            throw DomainException.of(ErrorCode.BUSY);
        }
        passwordChecks.add(person.map(LoginRecord::userId));
        return person.filter(known -> typed.equals(PASSWORD));
    }

    @Override
    public Optional<LoginRecord> stranger(String typedName, String typed) {
        if (directoryDown) {
            throw DomainException.of(ErrorCode.DIRECTORY_UNAVAILABLE);
        }
        Optional<LoginRecord> found =
                Optional.ofNullable(strangers.get(typedName)).filter(known -> typed.equals(PASSWORD));
        found.ifPresent(person -> people.put(person.userName(), person));
        return found.or(() -> byPassword(Optional.empty(), typed));
    }

    @Override
    public List<String> factors(LoginRecord person) {
        return factors;
    }

    @Override
    public Optional<String> factorOf(LoginRecord person) {
        return hasSecondFactor(person.userId()) ? Optional.of("totp") : Optional.empty();
    }

    @Override
    public FactorForm beginEnrolment(LoginRecord person, String factor) {
        return form(factor, true);
    }

    @Override
    public FactorForm challenge(LoginRecord person) {
        return form("totp", false);
    }

    private FactorForm form(String factor, boolean enrolling) {
        if (factorsGone) {
            throw DomainException.of(ErrorCode.SECOND_FACTOR_UNAVAILABLE);
        }
        String sealed = factor + " " + forms.size();
        FactorForm form =
                new FactorForm(factor, enrolling, List.of(new Shown.Value("secret", sealed)), List.of(), sealed);
        forms.put(sealed, form);
        return form;
    }

    @Override
    public Optional<FactorForm> form(LoginRecord person, String sealed) {
        return Optional.ofNullable(forms.get(sealed));
    }

    @Override
    public boolean isRight(LoginRecord person, String sealed, Map<String, String> typed) {
        if (factorsGone) {
            throw DomainException.of(ErrorCode.SECOND_FACTOR_UNAVAILABLE);
        }
        FactorForm form = form(person, sealed)
                .filter(found -> found.enrolling() != hasSecondFactor(person.userId()))
                .orElseThrow(() -> DomainException.of(ErrorCode.SECOND_FACTOR_OUTDATED));
        String answer = typed.getOrDefault("otp", "").replace(" ", "");
        if (answer.isEmpty()) {
            throw DomainException.of(ErrorCode.SECOND_FACTOR_WAITING);
        }
        return answer.equals(CODE) && (!form.enrolling() || secondFactors.add(person.userId()));
    }

    @Override
    public void signedIn(LoginRecord person) {}

    @Override
    public Optional<Protocol> protocol(String id) {
        return pluginPresent && id.equals("fake") ? Optional.of(protocol) : Optional.empty();
    }

    @Override
    public Optional<RegisteredApplication> application(String id, String protocolId) {
        return Optional.ofNullable(applications.get(id));
    }

    @Override
    public List<ReadyMapper> mappers(RegisteredApplication application) {
        return mappers;
    }

    @Override
    public List<PreflightRule> rules(RegisteredApplication application) {
        return rules;
    }

    @Override
    public String text(Locale language, String key, Map<String, String> arguments) {
        return key + arguments;
    }
}
