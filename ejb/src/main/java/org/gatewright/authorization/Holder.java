package org.gatewright.authorization;

import java.util.Optional;

/** The person or group that an authorization is for. */
record Holder(Optional<String> userId, Optional<String> groupId, String organizationId) {}
