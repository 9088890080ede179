package org.gatewright.project;

import java.util.Optional;

/** What is to be different at a project; absent is as it was. */
public record ProjectChange(Optional<String> name, Optional<Boolean> onlyAuthorized, Optional<Boolean> onlyGranted) {}
