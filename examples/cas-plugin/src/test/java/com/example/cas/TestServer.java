package com.example.cas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.host.Outbound;
import org.gatewright.spi.host.OutboundException;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;
import org.gatewright.spi.registration.Registration;
import org.gatewright.testkit.InMemoryHost;
import org.gatewright.testkit.Make;

/** As much of a server as the plugin needs: two applications, one person, and other servers that answer as told. */
final class TestServer {

    static final String CRM = "https://crm.example.com/";
    static final String WIKI = "https://wiki.example.com/start?lang=en";
    static final String CALLBACK = "https://crm.example.com/callback";
    static final String ROLE = "https://aws.amazon.com/SAML/Attributes/Role";

    private static final Subject ALICE = Make.alice();
    private static final Release RELEASED = Make.release(
            Make.attribute("mail", "alice@example.com"),
            Make.attribute("group", "a & b", "<c>"),
            Make.attribute(ROLE, "arn:aws:iam::123456789012:role/reader"));

    final List<Outbound.Request> called = new ArrayList<>();
    int answers = 200;
    boolean reachable = true;
    boolean mayUse = true;

    private final InMemoryHost host = new InMemoryHost()
            .at(Instant.parse("2026-05-01T10:00:00Z"))
            .with(this::answer)
            .with((at, by, userId, authenticatedAt) ->
                    Optional.of(new ProtocolHost.Delegated(ALICE, RELEASED)).filter(delegated -> mayUse));
    private final Clock clock = host.pluginHost().clock();
    private final Protocol protocol;
    private final Registration registration;
    private final EventListener listener;

    TestServer() {
        host.with(application("crm", CRM, "below", "true", "single-logout", "true", "proxy-callback", CALLBACK));
        host.with(application("wiki", WIKI, "proxied-by", CALLBACK));
        List<?> extensions = new CasPlugin().extensions(host.pluginHost());
        ProtocolFactory factory = (ProtocolFactory) extensions.get(0);
        protocol = factory.protocol(host.protocolHost());
        registration = factory.registration(host.protocolHost());
        listener = (EventListener) extensions.get(1);
    }

    private static Application application(String alias, String service, String... settings) {
        return Make.application(alias, service, Make.settings(settings));
    }

    void pass(Duration time) {
        host.after(time);
    }

    Application application(String service) {
        return host.protocolHost().applications().byIdentifier(service).get(0);
    }

    EventListener listener() {
        return listener;
    }

    Registration registration() {
        return registration;
    }

    Intent get(String path, String query) {
        return protocol.read(
                new ProtocolRequest("GET", path, query, "", ByteBuffer.allocate(0), Map.of(), Locale.ENGLISH));
    }

    /** The text of a document. */
    String text(String path, String query) {
        Reply reply = ((Intent.Answer) get(path, query)).reply();
        return StandardCharsets.UTF_8.decode(((Reply.Document) reply).body()).toString();
    }

    Reply refuse(Intent intent, Refusal refusal) {
        return protocol.refuse((Intent.SignOn) intent, refusal);
    }

    /** Signs the person on, who logged in just now, and gives where the browser is sent. */
    Outcome.Granted signOn(String query) {
        return signOn(query, Instant.now(clock));
    }

    Outcome.Granted signOn(String query, Instant authenticatedAt) {
        Intent.SignOn intent = (Intent.SignOn) get("login", query);
        return (Outcome.Granted) protocol.grant(
                intent,
                new SignedOn(
                        ALICE,
                        RELEASED,
                        "session-at-" + intent.application().alias(),
                        Level.PASSWORD,
                        authenticatedAt,
                        Instant.now(clock).plus(Duration.ofHours(8))));
    }

    /** The ticket in the address that the browser is sent to. */
    static String ticketOf(Outcome.Granted granted) {
        String to = ((Reply.Redirect) granted.reply()).to().toString();
        return to.substring(to.indexOf("ticket=") + "ticket=".length());
    }

    void endSession(Map<String, String> remembered) {
        listener.heard(signOnEnded(remembered));
    }

    static Event signOnEnded(Map<String, String> remembered) {
        Map<String, String> details = new LinkedHashMap<>();
        remembered.forEach((key, value) -> details.put(Event.REMEMBERED + key, value));
        return new Event(
                "1",
                Make.NOW,
                Event.SIGN_ON_ENDED,
                Event.Outcome.DONE,
                Optional.of(new Event.Person(ALICE.id(), ALICE.userName())),
                new Event.Place(Optional.empty(), Optional.empty(), Optional.of("application-crm")),
                new Event.Target("application", "application-crm", "crm"),
                details);
    }

    private Outbound.Answer answer(Outbound.Request request) {
        called.add(request);
        if (!reachable) {
            throw new OutboundException(OutboundException.Reason.UNREACHABLE, "Nobody is there.");
        }
        return new Outbound.Answer(answers, Map.of(), ByteBuffer.allocate(0));
    }
}
