package org.gatewright.signon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.gatewright.authorization.Access;
import org.gatewright.cache.NodeCache;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.credential.SecondFactors;
import org.gatewright.metric.Meters;
import org.gatewright.spi.identity.Subject;
import org.gatewright.user.Directory;
import org.gatewright.user.LoginRecord;

/** The people of the directory; whose session is used again and again is kept in this node's memory. */
@ApplicationScoped
class KnownPeople implements People, ChangeListener {

    private static final int MOST = 100_000;

    @Inject
    Directory directory;

    @Inject
    SecondFactors secondFactors;

    private final NodeCache<Optional<LoginRecord>> byId = new NodeCache<>(MOST);

    @Inject
    void measure(Meters meters) {
        byId.measure(meters, "people");
    }

    @Override
    public Optional<LoginRecord> byLoginName(String typed) {
        return directory.byLoginName(typed);
    }

    @Override
    public Optional<LoginRecord> byId(String userId) {
        return userId.isEmpty() ? Optional.empty() : byId.get(userId, directory::byId);
    }

    @Override
    public Optional<Subject> subject(String userId, String projectId) {
        return directory.subject(userId, projectId);
    }

    @Override
    public Access access(String userId, String projectId) {
        return directory.access(userId, projectId);
    }

    @Override
    public boolean hasSecondFactor(String userId) {
        return secondFactors.isEnrolled(userId);
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.USER) {
            byId.drop(change.id());
        } else if (change.kind() == Changed.Kind.ORGANIZATION) {
            byId.dropAll();
        }
    }

    @Override
    public void missedChanges() {
        byId.dropAll();
    }
}
