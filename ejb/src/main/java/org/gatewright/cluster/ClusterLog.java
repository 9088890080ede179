package org.gatewright.cluster;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What operators read about the nodes of a cluster. */
@MessageLogger(projectCode = "GATE", length = 4)
interface ClusterLog {

    ClusterLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), ClusterLog.class, "org.gatewright.cluster");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 1600, value = "Node %s has joined: %d of %d nodes are together")
    void joined(String node, int present, int expected);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1601, value = "Node %s has left: %d of %d nodes are together")
    void left(String node, int present, int expected);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1602, value = "The nodes differ: %s")
    void differ(String difference);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 1603, value = "The other nodes could not be told about this one; it is tried again")
    void notSaid(@Cause Throwable cause);
}
