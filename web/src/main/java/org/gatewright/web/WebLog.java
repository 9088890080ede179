package org.gatewright.web;

import java.lang.invoke.MethodHandles;
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

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 5003, value = "A protocol's reply has a header %s with control characters; it was left out")
    void headerLeftOut(String name);
}
