package org.gatewright.web;

import java.lang.invoke.MethodHandles;
import org.gatewright.failure.Outage;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the web application logs. Numbers from 5000; references are what the person was shown. */
@MessageLogger(projectCode = "GW", length = 4)
public interface WebLog extends BasicLogger {

    WebLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), WebLog.class, "org.gatewright.web");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 5001, value = "%s: %s %s failed")
    void requestFailed(String reference, String method, Object path, @Cause Throwable cause);

    /** Without a stack trace: while the outage lasts, there is one for each request. */
    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 5002, value = "%s: %s %s has to wait; out of reach: %s (%s)")
    void outage(String reference, String method, Object path, Outage.Part part, Object cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 5003, value = "A protocol's reply has a header %s with control characters; it was left out")
    void headerLeftOut(String name);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 5004, value = "A browser went away before its reply was written")
    void replyNotTaken(@Cause Throwable cause);
}
