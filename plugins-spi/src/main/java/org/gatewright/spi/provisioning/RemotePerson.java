package org.gatewright.spi.provisioning;

/**
 * Somebody who is in a remote directory.
 *
 * @param remoteId the id that they have there
 * @param userName the user name that they have there. Whoever has the user name of somebody who may use the application is taken for
 *     that person; all others that the server has not put there are left alone
 * @since 1.0
 */
public record RemotePerson(String remoteId, String userName) {

    /** The id alone: the rest is personal. */
    @Override
    public String toString() {
        return "RemotePerson[" + remoteId + "]";
    }
}
