package org.gatewright.signon;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gatewright.credential.FactorForm;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.setting.Policies;
import org.gatewright.signon.PendingSignOn.Stage;
import org.gatewright.user.LoginRecord;

/** Makes the page that a sign-in waits at. */
final class LoginPages {

    private static final String INSTANCE = "";

    /** Why a form can't be made; the last is said where an administrator took the factor away at this moment. */
    private static final Set<ErrorCode> PASSING = Set.of(ErrorCode.SECOND_FACTOR_UNAVAILABLE, ErrorCode.NOT_FOUND);

    private final Tickets tickets;
    private final People people;
    private final Credentials credentials;
    private final Function<String, Policies> policies;

    LoginPages(Tickets tickets, People people, Credentials credentials, Function<String, Policies> policies) {
        this.tickets = tickets;
        this.people = people;
        this.credentials = credentials;
        this.policies = policies;
    }

    /** What a page is about. */
    private record Content(LoginPage.Stage stage, Optional<FactorForm> form, List<String> factors) {}

    LoginPage of(Plugins plugins, String ticket, PendingSignOn pending, Browser browser) {
        var application = plugins.application(pending.applicationId(), pending.protocol());
        Optional<LoginRecord> person = people.byId(pending.userId());
        String organization = person.map(LoginRecord::organizationId)
                .or(() -> application.map(found -> found.organizationId()))
                .orElse(INSTANCE);
        Content content = person.filter(found -> pending.isAt(Stage.CODE) || pending.isAt(Stage.ENROL))
                .map(found -> content(ticket, pending, found))
                .orElseGet(() -> new Content(LoginPage.Stage.PASSWORD, Optional.empty(), List.of()));
        return new LoginPage(
                content.stage(),
                ticket,
                application.map(found -> found.application().name()),
                policies.apply(organization).branding(),
                pending.loginHint(),
                browser.binding()
                        .map(binding -> Tickets.formToken(ticket, binding))
                        .orElse(""),
                content.form(),
                content.factors());
    }

    /** Begins to set up a second factor; empty if that can't be done now. */
    Optional<PendingSignOn> begin(String ticket, PendingSignOn pending, LoginRecord person, String factor) {
        return Optional.of(factor)
                .filter(credentials.factors(person)::contains)
                .flatMap(chosen -> attempted(() -> credentials.beginEnrolment(person, chosen)))
                .map(form -> keep(ticket, pending, form));
    }

    /** Asks for the person's second factor; empty if that can't be done now. */
    Optional<PendingSignOn> challenge(String ticket, PendingSignOn pending, LoginRecord person) {
        return attempted(() -> credentials.challenge(person)).map(form -> keep(ticket, pending, form));
    }

    /** The same form each time the page is shown: the person may have scanned it already, or a message is on its way. */
    private Content content(String ticket, PendingSignOn pending, LoginRecord person) {
        boolean enrolling = pending.isAt(Stage.ENROL);
        Optional<FactorForm> shown =
                credentials.form(person, pending.form()).filter(form -> form.enrolling() == enrolling);
        List<String> offered = enrolling ? credentials.factors(person) : List.of();
        if (shown.isEmpty() && offered.size() > 1) {
            return new Content(LoginPage.Stage.CHOOSE, Optional.empty(), offered);
        }
        Optional<FactorForm> form = shown.or(() -> attempted(() ->
                        enrolling ? credentials.beginEnrolment(person, offered.get(0)) : credentials.challenge(person))
                .map(made -> {
                    keep(ticket, pending, made);
                    return made;
                }));
        if (form.isEmpty()) {
            return new Content(
                    LoginPage.Stage.UNAVAILABLE,
                    Optional.empty(),
                    credentials.factorOf(person).stream().toList());
        }
        return new Content(enrolling ? LoginPage.Stage.ENROL : LoginPage.Stage.CODE, form, offered);
    }

    private PendingSignOn keep(String ticket, PendingSignOn pending, FactorForm form) {
        return tickets.change(ticket, open -> open.showing(form.sealed())).orElse(pending);
    }

    private static Optional<FactorForm> attempted(Supplier<FactorForm> question) {
        try {
            return Optional.of(question.get());
        } catch (DomainException e) {
            if (!PASSING.contains(e.code())) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
