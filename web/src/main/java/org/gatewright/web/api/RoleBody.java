package org.gatewright.web.api;

/** A new role. */
public record RoleBody(String key, String displayName) {}
