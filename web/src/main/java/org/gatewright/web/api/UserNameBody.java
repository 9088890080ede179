package org.gatewright.web.api;

/** What somebody types to sign in. */
public record UserNameBody(String userName) {}
