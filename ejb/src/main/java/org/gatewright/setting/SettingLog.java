package org.gatewright.setting;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about settings. */
@MessageLogger(projectCode = "GATE", length = 4)
interface SettingLog {

    SettingLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), SettingLog.class, "org.gatewright.setting");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2500, value = "Which plugins are switched off can't be read now; it is tried again every second")
    void switchesNotRead(@Cause RuntimeException cause);
}
