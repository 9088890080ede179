package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.change.Changed;
import org.gatewright.credential.FactorForm;
import org.gatewright.credential.Passwords;
import org.gatewright.credential.SecondFactors;
import org.gatewright.directory.DirectorySignIn;
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
    DirectorySignIn directories;

    @Inject
    Directory directory;

    @Inject
    Event<Changed> changes;

    @Inject
    Clock clock;

    @Override
    public Optional<LoginRecord> byPassword(Optional<LoginRecord> person, String typed) {
        if (person.flatMap(LoginRecord::directory).isPresent()) {
            return person.flatMap(known -> directories.known(known, typed)).or(() -> nobody(typed));
        }
        return passwords.verify(person.map(LoginRecord::userId), typed) ? person : Optional.empty();
    }

    @Override
    public Optional<LoginRecord> stranger(String typedName, String typed) {
        return directories.stranger(typedName, typed).or(() -> nobody(typed));
    }

    /** Takes as long as for somebody whose password is wrong. */
    private Optional<LoginRecord> nobody(String typed) {
        passwords.verify(Optional.empty(), typed);
        return Optional.empty();
    }

    @Override
    public List<String> factors(LoginRecord person) {
        return secondFactors.offered(person.organizationId());
    }

    @Override
    public Optional<String> factorOf(LoginRecord person) {
        return secondFactors.idOf(person.userId());
    }

    @Override
    public FactorForm beginEnrolment(LoginRecord person, String factor) {
        return secondFactors.begin(person.userId(), factor);
    }

    @Override
    public FactorForm challenge(LoginRecord person) {
        return secondFactors.challenge(person.userId());
    }

    @Override
    public Optional<FactorForm> form(LoginRecord person, String sealed) {
        return secondFactors.read(person.userId(), sealed);
    }

    @Override
    public boolean isRight(LoginRecord person, String sealed, Map<String, String> typed) {
        boolean enrolling = form(person, sealed).filter(FactorForm::enrolling).isPresent();
        boolean right = secondFactors.check(person.userId(), sealed, typed);
        if (right && enrolling) {
            changes.fire(new Changed(Changed.Kind.USER, person.userId()));
        }
        return right;
    }

    @Override
    public void signedIn(LoginRecord person) {
        directory.loggedIn(person.userId(), Instant.now(clock));
    }
}
