package org.gatewright.testkit;

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

    private final Owed owed;
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
        owed = Owed.by("protocol " + protocol);
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
        owed.that(intent().application().equals(application), "takes a request for that of another application");
    }

    @Test
    final void signsAPersonOn() {
        InMemoryBrowser browser = server.browser();

        leadsTo(Page.SignIn.class, browser.send(protocol, signOn(application)), "the application's request");
        Page page = browser.signIn(Make.alice());

        leadsTo(Page.SignedOn.class, page, "a sign-in");
        assertGoesToTheApplication(page.reply());
    }

    @Test
    final void asksNobodyWhoIsSignedIn() {
        InMemoryBrowser browser = server.browser();
        browser.send(protocol, signOn(application));
        browser.signIn(Make.alice());

        leadsTo(Page.SignedOn.class, browser.send(protocol, signOn(application)), "the request for somebody signed in");
    }

    @Test
    final void everyRefusalIsAnswered() {
        for (Refusal refusal : Refusal.values()) {
            assertGoesToTheApplication(
                    owed.answer("refuse, for " + refusal, () -> another().refuse(intent(), refusal)));
        }
    }

    @Test
    final void tellsARepeatedRequestFromANewOne() {
        ProtocolRequest request = signOn(application);
        Optional<Intent.Once> first = read(request).once();

        owed.that(read(request).once().equals(first), "does not know a request by Intent.Once when it comes again");
        first.ifPresent(once -> owed.that(
                !intent().once().map(Intent.Once::key).equals(Optional.of(once.key())),
                "takes a new request for one that was used, by the key of Intent.Once"));
    }

    @Test
    final void trustsNoRequestOfAnApplicationThatIsGone() {
        ProtocolRequest request = signOn(application);
        server.remove(ALIAS);

        owed.that(
                distrusted(request).equals(Optional.of(ProtocolError.UNKNOWN_APPLICATION)),
                "does not refuse an application that is gone by a ProtocolException with UNKNOWN_APPLICATION");
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
        Outcome outcome = owed.answer(
                "grant, on another node than read", () -> another().grant(intent(), Make.signedOn(Make.alice())));

        owed.that(outcome instanceof Outcome.Granted, "does not grant on another node what was read on the first");
    }

    @Test
    final void showsWhatWouldBeSent() {
        Preview preview = server.preview(ALIAS, Make.alice());

        owed.that(
                preview.outcome().equals(Preview.GRANTED),
                "previews " + preview.outcome() + " for somebody who may sign on");
        owed.that(!preview.document().isBlank(), "has a preview with a blank document");
    }

    @Test
    final void saysWhatTheOtherSideNeedsToKnow() {
        List<ConnectValue> values =
                factory().registration(server.host(protocol).protocolHost()).connect(application);

        owed.none(Repeated.in(values.stream().map(ConnectValue::key).toList()), "has values to connect with one key");
        owed.none(
                values.stream()
                        .filter(value -> value.value().isBlank())
                        .map(ConnectValue::key)
                        .toList(),
                "has blank values to connect");
    }

    @Test
    final void declaresEverySettingThatItUnderstands() {
        Set<String> declared = factory().registration(server.host(protocol).protocolHost()).settings().stream()
                .map(setting -> setting.key())
                .collect(Collectors.toSet());

        owed.none(
                application.settings().values().keySet().stream()
                        .filter(key -> !declared.contains(key))
                        .toList(),
                "understands settings that its registration does not declare");
    }

    @Test
    final void servesManyThreadsAtOnce() {
        ProtocolRequest request = signOn(application);

        owed.that(
                Crowd.results(() -> another().grant(read(request), Make.signedOn(Make.alice()))).stream()
                        .allMatch(Outcome.Granted.class::isInstance),
                "does not grant when many threads ask at once");
    }

    private Intent.SignOn intent() {
        return read(signOn(application));
    }

    private Intent.SignOn read(ProtocolRequest request) {
        Intent intent = owed.answer("read", () -> server.reading(protocol).read(request));
        owed.that(intent instanceof Intent.SignOn, "does not take the application's request for one of a sign-on");
        return (Intent.SignOn) intent;
    }

    private Protocol another() {
        return server.writing(protocol);
    }

    private void assertIsNoSignOn(ProtocolRequest request) {
        Optional<ProtocolError> distrusted = distrusted(request);

        owed.that(
                distrusted.isPresent() || server.reading(protocol).read(request) instanceof Intent.Answer,
                "takes for a sign-on what is none: " + request);
    }

    /** Why the request is not trusted; empty if it is. */
    private Optional<ProtocolError> distrusted(ProtocolRequest request) {
        return owed.answer("read, other than by a ProtocolException", () -> {
            try {
                server.reading(protocol).read(request);
                return Optional.empty();
            } catch (ProtocolException e) {
                return Optional.of(e.error());
            }
        });
    }

    private void leadsTo(Class<? extends Page> kind, Page page, String what) {
        owed.that(
                kind.isInstance(page),
                "answers " + page.getClass().getSimpleName() + " and not " + kind.getSimpleName() + " to " + what);
    }

    private void assertGoesToTheApplication(Reply reply) {
        if (reply instanceof Reply.FormPost form) {
            assertIsOfTheApplication(form.to());
        } else if (reply instanceof Reply.Redirect redirect) {
            assertIsOfTheApplication(redirect.to().toString());
        }
    }

    private void assertIsOfTheApplication(String address) {
        owed.that(
                addresses().stream().anyMatch(address::startsWith),
                "sends an answer to " + address + ", which is none of the addresses that this test gives");
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
