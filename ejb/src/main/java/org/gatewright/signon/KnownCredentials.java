package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.gatewright.change.Changed;
import org.gatewright.credential.Passwords;
import org.gatewright.credential.SecondFactorEnrolment;
import org.gatewright.credential.SecondFactors;
import org.gatewright.user.Directory;
import org.gatewright.user.LoginRecord;

/** The passwords and second factors that the server keeps. */
@ApplicationScoped
class KnownCredentials implements Credentials {

    @Inject
    Passwords passwords;

    @Inject
    SecondFactors secondFactors;

    @Inject
    Directory directory;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    @Override
    public boolean isPassword(Optional<LoginRecord> person, String typed) {
        return passwords.verify(person.map(LoginRecord::userId), typed);
    }

    @Override
    public boolean isCode(LoginRecord person, String typed) {
        return secondFactors.check(person.userId(), typed);
    }

    @Override
    public LoginPage.Enrolling beginEnrolment(LoginRecord person) {
        SecondFactorEnrolment begun = secondFactors.begin(person.userId(), person.userName());
        return new LoginPage.Enrolling(begun.secret(), begun.uri());
    }

    @Override
    public boolean confirmEnrolment(LoginRecord person, String typed) {
        boolean confirmed = secondFactors.confirm(person.userId(), typed);
        if (confirmed) {
            changes.fire(new Changed(Changed.Kind.USER, person.userId()));
        }
        return confirmed;
    }

    @Override
    public void signedIn(LoginRecord person) {
        directory.loggedIn(person.userId(), Instant.now(clock));
    }
}
