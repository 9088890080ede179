package org.gatewright.signon;

import java.util.Optional;
import org.gatewright.authorization.Access;
import org.gatewright.spi.identity.Subject;
import org.gatewright.user.LoginRecord;

/** The people that sign in. All but the first method answer from this node's memory. */
interface People {

    Optional<LoginRecord> byLoginName(String typed);

    /** Empty if there is no such person any more. */
    Optional<LoginRecord> byId(String userId);

    /** The person as a project knows them. */
    Optional<Subject> subject(String userId, String projectId);

    Access access(String userId, String projectId);

    boolean hasSecondFactor(String userId);
}
