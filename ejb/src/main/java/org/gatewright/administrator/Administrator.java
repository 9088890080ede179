package org.gatewright.administrator;

import java.time.Instant;

/** A person's role as administrator. */
public record Administrator(
        String id,
        String userId,
        String userName,
        Scope scope,
        String scopeName,
        AdministratorRole role,
        Instant since) {}
