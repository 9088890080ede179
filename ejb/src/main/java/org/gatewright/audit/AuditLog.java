package org.gatewright.audit;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about the activity's own workings. */
@MessageLogger(projectCode = "GATE", length = 4)
interface AuditLog {

    AuditLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), AuditLog.class, "org.gatewright.audit");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 1400,
            value = "Decisions could not be written to the database; they are kept, and it is tried until it works")
    void notAppended(@Cause Exception cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1402, value = "%s ends in the middle of a decision, at octet %d; what comes before it is written")
    void torn(Path file, long offset);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1403, value = "The data folder can't be written: nobody can sign on until it can")
    void notWritable(@Cause Exception cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1404, value = "The data folder can be written again; %d sign-ons and the like were refused meanwhile")
    void writableAgain(long refused);
}
