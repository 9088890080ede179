package org.gatewright.web.api;

/** What can change about a role. */
public record RoleChangeBody(String displayName) {}
