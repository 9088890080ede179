package org.gatewright.spi.provisioning;

import java.util.List;
import java.util.Optional;
import org.gatewright.spi.Extension;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.setting.Setting;

/**
 * A directory on the other side of an application, which has to know the people who may use it. Implemented by plugins. An application
 * names its target; from then on the server puts there whoever may use the application, with roles and groups, puts them again when
 * something about them changes, and removes whom it put and who may not use the application any more.
 *
 * <p>Its name is the text {@code provisioning.<id>.name}; its settings have the texts {@code setting.provisioning.<id>.<key>.label}
 * and {@code .help}.
 *
 * <p>The server calls from the background of one node, one person after another, and nobody waits. A call that throws is made again
 * later, each time after twice as long, up to an hour; the exception's message is shown to administrators, so that it must hold
 * nothing secret. A call may come again although it went through: putting the same person twice must leave one.
 *
 * @since 1.0
 */
public interface ProvisioningTarget extends Extension {

    @Override
    String id();

    /**
     * What is set for each application, such as an address and a token.
     *
     * @return in the order shown; empty if there is nothing to set
     */
    List<Setting> settings();

    /**
     * Puts a person there, as they are now.
     *
     * @param destination where to
     * @param person as the application's project knows them
     * @param remoteId what this method gave for them before; empty if they were never put there
     * @return the id that they have there, at most 400 characters
     */
    String put(Destination destination, Subject person, Optional<String> remoteId);

    /**
     * Removes a person, or takes them out of use there. Somebody who is not there any more is no error.
     *
     * @param destination where from
     * @param remoteId what {@link #put} gave for them
     */
    void remove(Destination destination, String remoteId);

    /**
     * Lists who is there, page by page, in any order that stays the same meanwhile, so that who is missing can be put again.
     *
     * @param destination where
     * @param cursor what the page before gave; empty for the first page
     * @return some people, and where to go on
     */
    RemotePage list(Destination destination, Optional<String> cursor);
}
