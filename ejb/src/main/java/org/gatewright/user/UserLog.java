package org.gatewright.user;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about people who come from a directory. */
@MessageLogger(projectCode = "GATE", length = 4)
interface UserLog {

    UserLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), UserLog.class, "org.gatewright.user");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1310, value = "A person of the directory %s can't be taken in: the name of %s: %s")
    void nameTaken(String directory, String externalId, String why);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1311, value = "Something that a directory says of a person can't be kept: %s")
    void notTakenOver(String why);
}
