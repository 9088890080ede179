package org.gatewright.web.api;

import java.util.Optional;

/** A new group. */
public record GroupBody(String name, Optional<String> parentId) {}
