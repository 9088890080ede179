package org.gatewright.group;

/** A person who was put into a group. */
public record Member(String userId, String userName, String displayName) {}
