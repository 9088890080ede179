package org.gatewright.credential;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about passwords and second factors; never one itself. */
@MessageLogger(projectCode = "GATE", length = 4)
interface CredentialLog extends BasicLogger {

    CredentialLog LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), CredentialLog.class, "org.gatewright.credential");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1300, value = "Passwords are hashed by %s")
    void passwordsBy(String library);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1301, value = "The native Argon2id is here and does not work on this machine; Java hashes instead")
    void nativeFailed(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1302, value = "The second factor %s of a person can't be asked for: no plugin here offers it")
    void factorMissing(String factor);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 1303, value = "The second factor %s failed")
    void factorFailed(String factor, @Cause Throwable cause);
}
