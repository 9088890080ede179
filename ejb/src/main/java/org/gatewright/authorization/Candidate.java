package org.gatewright.authorization;

import java.util.Optional;

/**
 * Somebody who can be authorized for a project, as far as its administrator may know them.
 *
 * @param userId empty for a group
 * @param groupId empty for a person
 * @param name a person's display name, a group's path
 * @param detail a person's user name
 */
public record Candidate(
        Optional<String> userId, Optional<String> groupId, String name, String detail, String organizationName) {}
