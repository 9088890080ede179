package org.gatewright.key;

import java.lang.invoke.MethodHandles;
import java.time.Instant;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about keys. */
@MessageLogger(projectCode = "GATE", length = 4)
interface KeyLog extends BasicLogger {

    KeyLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), KeyLog.class, "org.gatewright.key");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1200, value = "Signatures are made by %s")
    void signaturesBy(String provider);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 1201,
            value =
                    "The Amazon Corretto Crypto Provider is here and does not work on this machine; the JDK signs instead")
    void fastProviderFailed(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1202, value = "Signing key %s (%s) is %s; its certificate is valid until %s")
    void keyIs(String id, String algorithm, KeyState state, Instant until);
}
