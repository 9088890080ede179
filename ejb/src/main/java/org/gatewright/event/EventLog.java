package org.gatewright.event;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about event listeners. */
@MessageLogger(projectCode = "GATE", length = 4)
interface EventLog {

    EventLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), EventLog.class, "org.gatewright.event");

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 1700, value = "Event listener %s failed, and is told again: %s")
    void notHeard(String listener, String error);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 1701,
            value = "Event listener %s has failed %d times for record %d of the activity, which is not told again: %s")
    void givenUp(String listener, int attempts, long sequence, String error);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1702, value = "Event listeners can't be told what happens; they are later")
    void notTold(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1703, value = "Event listener %s wants to hear of %s, which this server never records")
    void unknownActions(String listener, String actions);
}
