package org.gatewright.bootstrap;

import java.lang.invoke.MethodHandles;
import java.net.URI;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read when the server starts. */
@MessageLogger(projectCode = "GATE", length = 4)
interface BootstrapLog {

    BootstrapLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), BootstrapLog.class, "org.gatewright.bootstrap");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1800, value = "This is the first start: organization %s and administrator %s were made")
    void firstStart(String organization, String administrator);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1801, value = "Gatewright is open at %s")
    void open(URI publicUrl);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1802,
            value =
                    "The database does not answer; it is asked %d more times, as another node may be making its first start")
    void waiting(int times);
}
