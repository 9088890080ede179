package org.gatewright.change;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about news between nodes. */
@MessageLogger(projectCode = "GATE", length = 4)
interface ChangeLog {

    ChangeLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ChangeLog.class, "org.gatewright.change");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1000, value = "%s could not take in a change; what it keeps in memory may be old until the next one")
    void listenerFailed(String listener, @Cause RuntimeException cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1001,
            value = "The cluster was split and is whole again, with %d nodes; what is kept in memory was dropped")
    void merged(int nodes);
}
