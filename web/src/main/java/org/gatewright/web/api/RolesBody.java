package org.gatewright.web.api;

import java.util.List;

/** Keys of roles. */
public record RolesBody(List<String> roles) {}
