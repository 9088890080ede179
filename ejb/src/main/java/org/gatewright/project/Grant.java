package org.gatewright.project;

import java.util.List;
import org.gatewright.organization.State;

/** The permission for another organization to give its own people roles of a project. */
public record Grant(
        String id,
        String projectId,
        String organizationId,
        String organizationName,
        List<String> roleKeys,
        State state) {

    public Grant {
        roleKeys = List.copyOf(roleKeys);
    }
}
