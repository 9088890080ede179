package org.gatewright.project;

import java.util.List;
import org.gatewright.organization.State;

/**
 * A grant as the organization sees it that was given it.
 *
 * @param ownerName the organization that the project belongs to
 */
public record ReceivedGrant(
        String id, String projectId, String projectName, String ownerName, List<String> roleKeys, State state) {

    public ReceivedGrant {
        roleKeys = List.copyOf(roleKeys);
    }
}
