package org.gatewright.signon;

import java.util.Optional;
import java.util.function.Function;
import org.gatewright.key.Secrets;
import org.gatewright.setting.Policies;
import org.gatewright.signon.LoginPage.Enrolling;
import org.gatewright.signon.PendingSignOn.Stage;
import org.gatewright.user.LoginRecord;

/** Makes the page that a sign-in waits at. */
final class LoginPages {

    private static final String INSTANCE = "";

    private final Tickets tickets;
    private final People people;
    private final Credentials credentials;
    private final Function<String, Policies> policies;
    private final Secrets secrets;

    LoginPages(
            Tickets tickets,
            People people,
            Credentials credentials,
            Function<String, Policies> policies,
            Secrets secrets) {
        this.tickets = tickets;
        this.people = people;
        this.credentials = credentials;
        this.policies = policies;
        this.secrets = secrets;
    }

    LoginPage of(Plugins plugins, String ticket, PendingSignOn pending, Browser browser) {
        var application = plugins.application(pending.applicationId(), pending.protocol());
        String organization = people.byId(pending.userId())
                .map(LoginRecord::organizationId)
                .or(() -> application.map(found -> found.organizationId()))
                .orElse(INSTANCE);
        return new LoginPage(
                LoginPage.Stage.valueOf(pending.stage()),
                ticket,
                application.map(found -> found.application().name()),
                policies.apply(organization).branding(),
                pending.loginHint(),
                browser.binding()
                        .map(binding -> Tickets.formToken(ticket, binding))
                        .orElse(""),
                pending.isAt(Stage.ENROL) ? enrolment(ticket, pending) : Optional.empty());
    }

    /** The same each time the page is shown: the person may have scanned it already. */
    private Optional<Enrolling> enrolment(String ticket, PendingSignOn pending) {
        if (!pending.enrolment().isEmpty()) {
            return Optional.of(read(secrets.decrypt(pending.enrolment())));
        }
        return people.byId(pending.userId()).map(person -> {
            Enrolling made = credentials.beginEnrolment(person);
            String kept = secrets.encrypt(made.secret() + "\n" + made.uri());
            tickets.change(ticket, open -> open.enrolling(kept));
            return made;
        });
    }

    private static Enrolling read(String kept) {
        int end = kept.indexOf('\n');
        return new Enrolling(kept.substring(0, end), kept.substring(end + 1));
    }
}
