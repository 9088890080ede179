package org.gatewright.signon;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about sign-ons. */
@MessageLogger(projectCode = "GATE", length = 4)
interface SignOnLog {

    SignOnLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), SignOnLog.class, "org.gatewright.signon");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1900, value = "[%s] A request can't be trusted: %s: %s is %s, expected %s (application %s)")
    void notTrusted(String reference, String error, String field, String received, String expected, String application);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1901, value = "[%s] Plugin %s broke a sign-on")
    void pluginBroke(String reference, String plugin, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1902, value = "Mapper %s failed")
    void mapperFailed(String factory, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1903, value = "Preflight rule %s failed; what it would have found is not known")
    void ruleFailed(String rule, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1904,
            value = "The cluster has %d of %d nodes; until it is whole, the database decides what was seen before")
    void notWhole(int nodes, int expected);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1905, value = "Plugin %s could not show a preview")
    void previewFailed(String plugin, @Cause Throwable cause);
}
