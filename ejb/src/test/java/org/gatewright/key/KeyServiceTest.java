package org.gatewright.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatewright.administrator.Actor;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.NotedAudit;
import org.gatewright.cache.TestClock;
import org.gatewright.change.Changed;
import org.gatewright.change.FiredChanges;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.persistence.EntityDatabase;
import org.gatewright.spi.protocol.ProtocolHost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyServiceTest {

    private static final Actor ACTOR = Actor.system("a test");
    private static final Actor STRANGER = new Actor("u-1", "bob", "192.0.2.1", List.of());

    private final TestClock clock = new TestClock();
    private final NotedAudit audit = new NotedAudit();
    private final FiredChanges changes = new FiredChanges();
    private final EntityDatabase database = new EntityDatabase()
            .with(clock)
            .with(audit)
            .with(changes.event())
            .with(TestSecrets.fresh())
            .with(new CertificateName("id.example.com"));
    private final KeyService service = database.bean(KeyService.class);
    private final SigningKeys keys = database.bean(SigningKeys.class);
    private KeyInfo first;

    @BeforeEach
    void createFirst() {
        first = service.createFirst(ACTOR);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theFirstKeySignsAtOnce() {
        assertThat(first.state()).isEqualTo(KeyState.ACTIVE);
        assertThat(first.algorithm()).isEqualTo("RSA-3072");
        assertThat(first.subject()).isEqualTo("CN=id.example.com");
        assertThat(first.notBefore()).isBefore(Instant.now(clock));
        assertThat(first.notAfter()).isAfter(Instant.now(clock).plus(Duration.ofDays(4 * 365)));
        assertThat(active()).isEqualTo(first.certificatePem());
        assertRefused(() -> service.createFirst(ACTOR), ErrorCode.KEY_IN_USE);
    }

    @Test
    void theNextKeyIsPublishedBeforeItSigns() {
        KeyInfo next = service.createNext(ACTOR, "P-256");

        assertThat(next.state()).isEqualTo(KeyState.NEXT);
        assertThat(active()).isEqualTo(first.certificatePem());
        assertThat(published()).containsExactly(first.certificatePem(), next.certificatePem());
        assertThat(service.list(ACTOR)).extracting(KeyInfo::id).containsExactly(first.id(), next.id());
    }

    @Test
    void thereIsOneNextKeyAtMost() {
        service.createNext(ACTOR, "P-256");

        assertRefused(() -> service.createNext(ACTOR, "P-256"), ErrorCode.KEY_IN_USE);
        assertRefused(() -> service.importNext(ACTOR, file(), "secret"), ErrorCode.KEY_IN_USE);
    }

    @Test
    void makesNoKeyOfAKindThatNobodyKnows() {
        assertRefused(() -> service.createNext(ACTOR, "RSA-1024"), ErrorCode.KEY_INVALID);
    }

    @Test
    void takesTheNextKeyFromAFile() {
        KeyInfo imported = service.importNext(ACTOR, file(), "secret");

        assertThat(imported.state()).isEqualTo(KeyState.NEXT);
        assertThat(imported.algorithm()).isEqualTo("P-256");
        assertRefused(() -> service.importNext(ACTOR, new byte[] {1}, ""), ErrorCode.KEY_INVALID);
    }

    @Test
    void aRollOverKeepsTheOldKeyPublishedForAWhile() {
        KeyInfo next = service.createNext(ACTOR, "P-256");

        service.activateNext(ACTOR);
        database.forget();
        keys.missedChanges();

        assertThat(active()).isEqualTo(next.certificatePem());
        assertThat(service.load(ACTOR, first.id()).state()).isEqualTo(KeyState.RETIRED);
        assertThat(published()).containsExactly(next.certificatePem(), first.certificatePem());
        clock.advance(Duration.ofDays(31));
        assertThat(published()).containsExactly(next.certificatePem());
    }

    @Test
    void thereMustBeANextKeyToRollOverTo() {
        assertRefused(() -> service.activateNext(ACTOR), ErrorCode.ILLEGAL_TRANSITION);
    }

    @Test
    void onlyANextKeyIsRetiredByHand() {
        KeyInfo next = service.createNext(ACTOR, "P-256");

        assertThat(service.retire(ACTOR, next.id()).state()).isEqualTo(KeyState.RETIRED);
        assertRefused(() -> service.retire(ACTOR, next.id()), ErrorCode.ILLEGAL_TRANSITION);
        assertRefused(() -> service.retire(ACTOR, first.id()), ErrorCode.KEY_IN_USE);
    }

    @Test
    void onlyARetiredKeyIsRemoved() {
        KeyInfo next = service.createNext(ACTOR, "P-256");
        assertRefused(() -> service.remove(ACTOR, first.id()), ErrorCode.KEY_IN_USE);
        assertRefused(() -> service.remove(ACTOR, next.id()), ErrorCode.KEY_IN_USE);
        service.retire(ACTOR, next.id());

        service.remove(ACTOR, next.id());

        database.forget();
        assertRefused(() -> service.load(ACTOR, next.id()), ErrorCode.NOT_FOUND);
        assertThat(service.list(ACTOR)).extracting(KeyInfo::id).containsExactly(first.id());
    }

    @Test
    void everyChangeIsToldAndRecorded() {
        KeyInfo next = service.createNext(ACTOR, "P-256");
        service.activateNext(ACTOR);

        assertThat(changes.fired())
                .containsExactly(
                        new Changed(Changed.Kind.KEY, first.id()),
                        new Changed(Changed.Kind.KEY, next.id()),
                        new Changed(Changed.Kind.KEY, next.id()));
        assertThat(audit.entries())
                .extracting(AuditEntry::action)
                .containsExactly("key.created", "key.created", "key.activated");
        assertThat(audit.entries())
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain("PRIVATE", "BEGIN"));
    }

    @Test
    void aStrangerMayDoNothing() {
        assertRefused(() -> service.list(STRANGER), ErrorCode.DENIED);
        assertRefused(() -> service.load(STRANGER, first.id()), ErrorCode.DENIED);
        assertRefused(() -> service.createNext(STRANGER, "P-256"), ErrorCode.DENIED);
        assertRefused(() -> service.importNext(STRANGER, file(), "secret"), ErrorCode.DENIED);
        assertRefused(() -> service.activateNext(STRANGER), ErrorCode.DENIED);
        assertRefused(() -> service.retire(STRANGER, first.id()), ErrorCode.DENIED);
        assertRefused(() -> service.remove(STRANGER, first.id()), ErrorCode.DENIED);
    }

    private byte[] file() {
        KeyMaterial material = TestKeys.material(KeyAlgorithm.P_256, clock);
        return TestKeys.pkcs12(material.privateKey(), material.certificate(), "secret");
    }

    private String active() {
        return Pem.of(keys.active().certificate());
    }

    private List<String> published() {
        return keys.published().stream()
                .map(ProtocolHost.SigningKey::certificate)
                .map(Pem::of)
                .toList();
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
