package org.gatewright.session;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about sessions. */
@MessageLogger(projectCode = "GATE", length = 4)
interface SessionLog {

    SessionLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), SessionLog.class, "org.gatewright.session");

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1500,
            value = "Sessions could not be written to the database; they are in the caches, and it is tried again")
    void notWritten(@Cause Exception cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1501, value = "Not all sessions of before could be read; each is looked up when it is used")
    void notRestored(@Cause Exception cause);
}
