package org.gatewright.schedule;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about scheduled tasks. */
@MessageLogger(projectCode = "GATE", length = 4)
interface ScheduleLog {

    ScheduleLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ScheduleLog.class, "org.gatewright.schedule");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2400, value = "The scheduled task %s failed; its next run comes when it is due")
    void failed(String task, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2401, value = "Which scheduled tasks are due could not be looked up: %s")
    void notLooked(String cause);
}
