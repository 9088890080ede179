package org.gatewright.web.api;

import java.util.List;

/** A new grant. */
public record GrantBody(String organizationId, List<String> roles) {}
