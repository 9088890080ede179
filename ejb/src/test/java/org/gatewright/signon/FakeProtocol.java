package org.gatewright.signon;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;

/** A protocol that reads the intent a test prepared and writes answers a test can look into. */
final class FakeProtocol implements Protocol {

    final List<SignedOn> granted = new ArrayList<>();
    final List<Refusal> refused = new ArrayList<>();
    final List<Intent.SignOn> answered = new ArrayList<>();

    /** What the next request says. */
    Intent next = new Intent.Answer(new Reply.Redirect(URI.create("https://crm.example.com/")));

    /** Thrown instead of reading. */
    Optional<RuntimeException> broken = Optional.empty();

    /** Thrown instead of answering. */
    Optional<RuntimeException> brokenLate = Optional.empty();

    /** Set to answer that the request names somebody else than this person. */
    Optional<String> expectedPerson = Optional.empty();

    @Override
    public Intent read(ProtocolRequest request) {
        broken.ifPresent(e -> {
            throw e;
        });
        return next;
    }

    @Override
    public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
        brokenLate.ifPresent(e -> {
            throw e;
        });
        if (expectedPerson
                .filter(person -> !person.equals(signedOn.subject().id()))
                .isPresent()) {
            return new Outcome.OtherPerson();
        }
        granted.add(signedOn);
        answered.add(request);
        return new Outcome.Granted(
                form("granted", request),
                Map.of("fake.level", signedOn.level().name()),
                Map.of(
                        "sessionIndex",
                        signedOn.sessionIndex(),
                        "name",
                        signedOn.subject().userName()));
    }

    @Override
    public Reply refuse(Intent.SignOn request, Refusal refusal) {
        refused.add(refusal);
        answered.add(request);
        return form("refused " + refusal, request);
    }

    @Override
    public Reply signedOut(Intent.SignOut request) {
        return new Reply.FormPost("https://crm.example.com/slo", Map.of("answer", "signed out"));
    }

    @Override
    public Preview preview(PreviewRequest request) {
        return new Preview("<preview/>", Map.of(), Preview.GRANTED);
    }

    private static Reply form(String answer, Intent.SignOn request) {
        Map<String, String> fields = new TreeMap<>(request.state());
        fields.put("answer", answer);
        return new Reply.FormPost("https://" + request.application().alias() + ".example.com/acs", fields);
    }

    /** A request of an application, as it comes from a plugin. */
    record Asking(
            Application application,
            Optional<Intent.Once> once,
            boolean fresh,
            boolean silent,
            Level level,
            Optional<String> hint,
            Map<String, String> state) {

        static Asking of(Application application) {
            return new Asking(
                    application,
                    Optional.empty(),
                    false,
                    false,
                    Level.PASSWORD,
                    Optional.empty(),
                    Map.of("relayState", "r"));
        }

        Asking once(String key, Instant until) {
            return new Asking(application, Optional.of(new Intent.Once(key, until)), fresh, silent, level, hint, state);
        }

        Asking afresh() {
            return new Asking(application, once, true, silent, level, hint, state);
        }

        Asking silently() {
            return new Asking(application, once, fresh, true, level, hint, state);
        }

        Asking at(Level demanded) {
            return new Asking(application, once, fresh, silent, demanded, hint, state);
        }

        Asking hinting(String name) {
            return new Asking(application, once, fresh, silent, level, Optional.of(name), state);
        }

        Asking keeping(Map<String, String> values) {
            return new Asking(application, once, fresh, silent, level, hint, values);
        }

        Intent.SignOn intent() {
            return new Intent.SignOn(application, once, fresh, silent, level, hint, state);
        }
    }
}
