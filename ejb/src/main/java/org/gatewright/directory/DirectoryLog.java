package org.gatewright.directory;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about directories. */
@MessageLogger(projectCode = "GATE", length = 4)
interface DirectoryLog {

    DirectoryLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), DirectoryLog.class, "org.gatewright.directory");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 2100, value = "The directory %s of an organization can't be asked: no plugin here offers it")
    void missing(String directory);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2101, value = "The directory %s failed")
    void failed(String directory, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 2102, value = "Changes of directories can't be looked for")
    void notLooked(@Cause Throwable cause);
}
