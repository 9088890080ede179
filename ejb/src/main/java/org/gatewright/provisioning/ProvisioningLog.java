package org.gatewright.provisioning;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about remote directories. */
@MessageLogger(projectCode = "GATE", length = 4)
interface ProvisioningLog {

    ProvisioningLog LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), ProvisioningLog.class, "org.gatewright.provisioning");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2200, value = "The people of application %s can't be put into %s: %s")
    void notInStep(String application, String target, String why);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2201, value = "Remote directories can't be kept in step")
    void failed(@Cause Throwable cause);
}
