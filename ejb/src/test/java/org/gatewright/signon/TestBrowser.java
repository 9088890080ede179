package org.gatewright.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.signon.FakeProtocol.Asking;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Reply;

/** A browser that keeps the cookies it is given. */
final class TestBrowser {

    private final World world;
    private Optional<String> session = Optional.empty();
    private Optional<String> binding = Optional.empty();
    private final String address;

    TestBrowser(World world) {
        this(world, "192.0.2.1");
    }

    TestBrowser(World world, String address) {
        this.world = world;
        this.address = address;
    }

    /** What the server sees of it. */
    Browser seen() {
        return new Browser(session, binding, address, "Firefox", Locale.ENGLISH);
    }

    Optional<String> session() {
        return session;
    }

    void useSession(String value) {
        session = Optional.of(value);
    }

    Step asks(Asking asking) {
        return sends(asking.intent());
    }

    Step sends(Intent intent) {
        world.protocol.next = intent;
        return keep(world.signOn.begin(world, "fake", World.message(), seen()));
    }

    Step starts(String path) {
        return keep(world.login.start(path, seen()));
    }

    LoginStep opens(String ticket) {
        return keep(world.login.page(world, ticket, seen()));
    }

    Step resumes(String ticket) {
        return keep(world.resuming.resume(world, ticket, seen()));
    }

    Step cancels(String ticket) {
        return keep(world.login.cancel(world, ticket, formToken(ticket), seen()));
    }

    LoginStep types(String ticket, String name, String password) {
        return types(ticket, formToken(ticket), name, password);
    }

    LoginStep types(String ticket, String formToken, String name, String password) {
        return keep(world.login.password(world, ticket, formToken, name, password, seen()));
    }

    LoginStep typesCode(String ticket, String code) {
        return keep(world.login.factor(world, ticket, formToken(ticket), Map.of("otp", code), seen()));
    }

    LoginStep chooses(String ticket, String factor) {
        return keep(world.login.choose(world, ticket, formToken(ticket), factor, seen()));
    }

    void signsOut() {
        keep(world.login.signOut(seen()));
    }

    /** Signs in to the application, with a password alone. */
    Step signsIn(Asking asking, String name) {
        return done(types(ticket(asks(asking)), name, World.PASSWORD));
    }

    String formToken(String ticket) {
        return binding.map(value -> Tickets.formToken(ticket, value)).orElse("");
    }

    static String ticket(Step step) {
        assertThat(step).isInstanceOf(Step.Login.class);
        return ((Step.Login) step).ticket();
    }

    static Step done(LoginStep step) {
        assertThat(step).isInstanceOf(LoginStep.Done.class);
        return ((LoginStep.Done) step).step();
    }

    /** What the application was told, such as {@code granted}. */
    static String answer(Step step) {
        assertThat(step).isInstanceOf(Step.Send.class);
        return ((Reply.FormPost) ((Step.Send) step).reply()).fields().getOrDefault("answer", "");
    }

    static Step.Explain page(Step step) {
        assertThat(step).isInstanceOf(Step.Explain.class);
        return (Step.Explain) step;
    }

    private Step keep(Step step) {
        keep(step.cookies());
        return step;
    }

    private LoginStep keep(LoginStep step) {
        if (step instanceof LoginStep.Done done) {
            keep(done.step());
        }
        return step;
    }

    private void keep(Cookies cookies) {
        session = cookies.setSession().or(() -> cookies.clearSession() ? Optional.empty() : session);
        binding = cookies.setBinding().or(() -> cookies.clearBinding() ? Optional.empty() : binding);
    }
}
