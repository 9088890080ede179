package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Submission;
import org.junit.jupiter.api.Test;

/** What every protocol owes. Extended by a plugin for each protocol that it speaks, with an application and its request. */
public abstract class ProtocolContract {

    private static final String ALIAS = "crm";

    private final Plugin plugin;
    private final String protocol;
    private final InMemoryServer server;
    private final Application application;

    /**
     * The protocol to test.
     *
     * @param protocol its id
     */
    protected ProtocolContract(Plugin plugin, String protocol) {
        this.plugin = plugin;
        this.protocol = protocol;
        server = InMemoryServer.of(plugin);
        application = server.register(protocol, ALIAS, submission());
    }

    /** What an administrator hands in to register an application. */
    protected abstract Submission submission();

    /** The application asks for a person to be signed on, by a request that no test used before. */
    protected abstract ProtocolRequest signOn(Application asking);

    /** Where answers to {@link #signOn} may go: beginnings of addresses. */
    protected abstract List<String> addresses();

    @Test
    final void readsWhoAsks() {
        assertThat(intent().application()).isEqualTo(application);
    }

    @Test
    final void signsAPersonOn() {
        InMemoryBrowser browser = server.browser();

        assertThat(browser.send(protocol, signOn(application))).isInstanceOf(Page.SignIn.class);
        Page page = browser.signIn(Make.alice());

        assertThat(page).isInstanceOf(Page.SignedOn.class);
        assertGoesToTheApplication(page.reply());
    }

    @Test
    final void asksNobodyWhoIsSignedIn() {
        InMemoryBrowser browser = server.browser();
        browser.send(protocol, signOn(application));
        browser.signIn(Make.alice());

        assertThat(browser.send(protocol, signOn(application))).isInstanceOf(Page.SignedOn.class);
    }

    @Test
    final void everyRefusalIsAnswered() {
        for (Refusal refusal : Refusal.values()) {
            assertGoesToTheApplication(another().refuse(intent(), refusal));
        }
    }

    @Test
    final void tellsARepeatedRequestFromANewOne() {
        ProtocolRequest request = signOn(application);
        Optional<Intent.Once> first = read(request).once();

        assertThat(read(request).once()).isEqualTo(first);
        first.ifPresent(
                once -> assertThat(intent().once().map(Intent.Once::key)).isNotEqualTo(Optional.of(once.key())));
    }

    @Test
    final void trustsNoRequestOfAnApplicationThatIsGone() {
        ProtocolRequest request = signOn(application);
        server.remove(ALIAS);

        Throwable refusal = catchThrowable(() -> server.reading(protocol).read(request));

        assertThat(refusal).isInstanceOfSatisfying(ProtocolException.class, e -> assertThat(e.error())
                .isEqualTo(ProtocolError.UNKNOWN_APPLICATION));
    }

    @Test
    final void trustsNoNonsense() {
        String path = signOn(application).path();
        String longText = "x".repeat(100_000);
        Stream.of(
                        Make.get(path),
                        Make.get(path, "a", "\u0000%<>\"'"),
                        Make.get("no/such/path", "a", "b"),
                        Make.post(path),
                        Make.post(path, "a", longText),
                        Make.post(path, longText, ""))
                .forEach(this::assertIsNoSignOn);
    }

    @Test
    final void anotherNodeWritesTheAnswer() {
        assertThat(another().grant(intent(), Make.signedOn(Make.alice()))).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    final void showsWhatWouldBeSent() {
        Preview preview = server.preview(ALIAS, Make.alice());

        assertThat(preview.outcome()).isEqualTo(Preview.GRANTED);
        assertThat(preview.document()).isNotBlank();
    }

    @Test
    final void saysWhatTheOtherSideNeedsToKnow() {
        List<ConnectValue> values =
                factory().registration(server.host(protocol).protocolHost()).connect(application);

        assertThat(values).extracting(ConnectValue::key).doesNotHaveDuplicates();
        assertThat(values).extracting(ConnectValue::value).noneMatch(String::isBlank);
    }

    @Test
    final void declaresEverySettingThatItUnderstands() {
        Set<String> declared = factory().registration(server.host(protocol).protocolHost()).settings().stream()
                .map(setting -> setting.key())
                .collect(Collectors.toSet());

        assertThat(declared).containsAll(application.settings().values().keySet());
    }

    @Test
    final void servesManyThreadsAtOnce() {
        ProtocolRequest request = signOn(application);

        assertThat(Crowd.results(() -> another().grant(read(request), Make.signedOn(Make.alice()))))
                .allMatch(Outcome.Granted.class::isInstance);
    }

    private Intent.SignOn intent() {
        return read(signOn(application));
    }

    private Intent.SignOn read(ProtocolRequest request) {
        Intent intent = server.reading(protocol).read(request);
        assertThat(intent).isInstanceOf(Intent.SignOn.class);
        return (Intent.SignOn) intent;
    }

    private Protocol another() {
        return server.writing(protocol);
    }

    private void assertIsNoSignOn(ProtocolRequest request) {
        Throwable thrown = catchThrowable(
                () -> assertThat(server.reading(protocol).read(request)).isInstanceOf(Intent.Answer.class));
        if (thrown != null) {
            assertThat(thrown).as("what %s leads to", request).isInstanceOf(ProtocolException.class);
        }
    }

    private void assertGoesToTheApplication(Reply reply) {
        if (reply instanceof Reply.FormPost form) {
            assertIsOfTheApplication(form.to());
        } else if (reply instanceof Reply.Redirect redirect) {
            assertIsOfTheApplication(redirect.to().toString());
        }
    }

    private void assertIsOfTheApplication(String address) {
        assertThat(addresses()).as("registered addresses").anyMatch(address::startsWith);
    }

    private ProtocolFactory factory() {
        return plugin.extensions(server.host(protocol).pluginHost()).stream()
                .filter(ProtocolFactory.class::isInstance)
                .map(ProtocolFactory.class::cast)
                .filter(factory -> factory.id().equals(protocol))
                .findFirst()
                .orElseThrow();
    }
}
