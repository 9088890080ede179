package org.gatewright.thread;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about work that is done again and again. */
@MessageLogger(projectCode = "GATE", length = 4)
interface ThreadLog {

    ThreadLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ThreadLog.class, "org.gatewright.thread");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 2600,
            value = "Something that is done again and again failed in a way that is not provided for; it is done again")
    void roundFailed(@Cause Throwable cause);
}
