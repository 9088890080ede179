package org.gatewright.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.jspecify.annotations.Nullable;

/** A person's browser: it carries a session from one request to the next. */
public final class InMemoryBrowser {

    private final InMemoryServer server;
    private @Nullable Waiting waiting;
    private @Nullable Session session;

    InMemoryBrowser(InMemoryServer server) {
        this.server = server;
    }

    /** A sign-on that waits for the person. */
    private record Waiting(String protocol, Intent.SignOn request) {}

    /**
     * Who is signed in, and what they did.
     *
     * @param remembered by the id of each application, what its protocol wants to be remembered
     */
    record Session(Subject person, Level level, Map<String, Map<String, String>> remembered) {

        boolean means(Intent.SignOut request) {
            return Optional.ofNullable(remembered.get(request.application().id()))
                    .map(known -> known.entrySet().containsAll(request.subject().entrySet()))
                    .orElse(false);
        }
    }

    /** Sends a request to a protocol, as when an application redirects the browser. */
    public Page send(String protocol, ProtocolRequest request) {
        try {
            Intent intent = server.reading(protocol).read(request);
            if (intent instanceof Intent.Answer answer) {
                return new Page.Answer(answer.reply());
            } else if (intent instanceof Intent.SignOut signOut) {
                return signOut(protocol, signOut);
            } else if (intent instanceof Intent.SignOutHere here) {
                session = null;
                return new Page.Answer(here.reply());
            }
            return begin(protocol, (Intent.SignOn) intent);
        } catch (ProtocolException e) {
            return new Page.Distrusted(e);
        }
    }

    /** Signs in by password at the sign-in page. */
    public Page signIn(Subject person) {
        return signIn(person, Level.PASSWORD);
    }

    /** Signs in, as strongly as that. */
    public Page signIn(Subject person, Level level) {
        Session now = new Session(person, level, new HashMap<>());
        session = now;
        Waiting next = taken();
        if (!level.reaches(next.request().level())) {
            return refuse(next, Refusal.LEVEL_NOT_REACHED);
        }
        return finish(next, now).orElseGet(() -> refuse(next, Refusal.OTHER_PERSON));
    }

    /** Gives up at the sign-in page. */
    public Page cancel() {
        return refuse(taken(), Refusal.CANCELLED);
    }

    /** Whether somebody is signed in. */
    public boolean isSignedIn() {
        return session != null;
    }

    private Page begin(String protocol, Intent.SignOn request) {
        server.claim(request.once(), request.application());
        Waiting next = new Waiting(protocol, request);
        Session now = session;
        if (now != null && !request.fresh() && now.level().reaches(request.level())) {
            return finish(next, now).orElseGet(() -> request.silent() ? refuse(next, Refusal.LOGIN_NEEDED) : ask(next));
        }
        return request.silent() ? refuse(next, Refusal.LOGIN_NEEDED) : ask(next);
    }

    private Page ask(Waiting next) {
        waiting = next;
        return new Page.SignIn(next.request().loginHint());
    }

    private Optional<Page> finish(Waiting next, Session now) {
        try {
            return server.finish(next.protocol(), next.request(), now);
        } catch (ProtocolException e) {
            return Optional.of(new Page.Distrusted(e));
        }
    }

    private Page refuse(Waiting next, Refusal refusal) {
        return server.refuse(next.protocol(), next.request(), refusal);
    }

    private Page signOut(String protocol, Intent.SignOut request) {
        server.claim(request.once(), request.application());
        if (request.browserOnly()) {
            endIfMeant(request);
        } else {
            server.browsers().forEach(browser -> browser.endIfMeant(request));
        }
        return new Page.Answer(server.writing(protocol).signedOut(request));
    }

    private void endIfMeant(Intent.SignOut request) {
        if (session != null && session.means(request)) {
            session = null;
        }
    }

    private Waiting taken() {
        Waiting next = waiting;
        if (next == null) {
            throw new AssertionError("No application waits for a sign-on in this browser");
        }
        waiting = null;
        return next;
    }
}
