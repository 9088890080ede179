package org.gatewright.signon;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.gatewright.administrator.AdministratorService;
import org.gatewright.administrator.Unguarded;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.session.Session;
import org.gatewright.session.Sessions;
import org.gatewright.spi.protocol.Level;
import org.gatewright.user.LoginRecord;
import org.gatewright.user.UserService;

/** What the sign-in pages do. */
@Stateless
@Unguarded("people come here to prove who they are")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoginService {

    @Inject
    LoginFlow flow;

    @Inject
    Standing standing;

    @Inject
    Proving proving;

    @Inject
    UserService users;

    @Inject
    Sessions sessions;

    @Inject
    AdministratorService administrators;

    @Inject
    PluginRegistry registry;

    @Inject
    PinnedPlugins.Maker plugins;

    /**
     * Begins a login that no application asked for.
     *
     * @param path below {@code /account} or {@code /console}; anything else leads to {@code /account}
     */
    public Step start(String path, Browser browser) {
        return flow.start(path, browser);
    }

    /** The page that a sign-in waits at. */
    public LoginStep page(String ticket, Browser browser) {
        try (Pin pin = registry.pin()) {
            return flow.page(plugins.of(pin), ticket, browser);
        }
    }

    /** Takes what was typed on the page for the password. */
    public LoginStep password(String ticket, String formToken, String userName, String password, Browser browser) {
        try (Pin pin = registry.pin()) {
            return flow.password(plugins.of(pin), ticket, formToken, userName, password, browser);
        }
    }

    /** Takes the answer to the form of a second factor, also of one that is being set up. */
    public LoginStep factor(String ticket, String formToken, Map<String, String> typed, Browser browser) {
        try (Pin pin = registry.pin()) {
            return flow.factor(plugins.of(pin), ticket, formToken, typed, browser);
        }
    }

    /** Takes the choice of the second factor to set up; empty to choose anew. */
    public LoginStep choose(String ticket, String formToken, String factor, Browser browser) {
        try (Pin pin = registry.pin()) {
            return flow.choose(plugins.of(pin), ticket, formToken, factor, browser);
        }
    }

    /** The person gives up; the application is told. */
    public Step cancel(String ticket, String formToken, Browser browser) {
        try (Pin pin = registry.pin()) {
            return flow.cancel(plugins.of(pin), ticket, formToken, browser);
        }
    }

    /** Ends the session of the browser. */
    public Cookies signOut(Browser browser) {
        return flow.signOut(browser);
    }

    /** Who is signed in, strongly enough for their organization's policy. */
    public Optional<Current> current(Browser browser) {
        return standing.session(browser)
                .filter(session -> standing.isStrongEnough(session, Level.PASSWORD))
                .flatMap(session -> current(session, browser));
    }

    /**
     * Gives the person at the browser another password.
     *
     * @throws DomainException as {@link UserService#changeOwnPassword}
     */
    public void changePassword(Current self, String now, String next, Browser browser) {
        LoginRecord person = standing.session(browser)
                .flatMap(standing::person)
                .orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
        proving.again(person, browser, () -> users.changeOwnPassword(self.actor(), now, next));
    }

    private Optional<Current> current(Session session, Browser browser) {
        return standing.person(session)
                .map(person -> new Current(
                        administrators.actorFor(person.userId(), browser.address()),
                        person.userName(),
                        person.displayName(),
                        person.language(),
                        sessions.info(session)));
    }
}
