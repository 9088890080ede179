package org.gatewright.plugin;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;
import org.jspecify.annotations.Nullable;

/** What operators read about plugins. */
@MessageLogger(projectCode = "GATE", length = 4)
interface PluginLog {

    PluginLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), PluginLog.class, "org.gatewright.plugin");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1100, value = "Plugin %s %s is here")
    void pluginArrived(String id, String version);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1101, value = "The plugins of %s have left")
    void pluginLeft(String deployment);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1102,
            value = "The plugins of %s have left while a request still uses them, after %d seconds of waiting")
    void pluginLeftInUse(String deployment, long seconds);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1103, value = "Plugin %s could not be taken in. %s")
    void pluginFailed(String id, @Nullable String reason, @Cause @Nullable Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1104, value = "Plugin %s has not ended %s within %d ms and was cut off; this is where it was")
    void cutOff(String id, String call, long millis, @Cause Throwable where);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1105, value = "Plugin %s has no icon. %s")
    void iconNotShown(String id, String fault);
}
