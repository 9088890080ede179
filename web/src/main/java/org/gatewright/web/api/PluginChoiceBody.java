package org.gatewright.web.api;

import java.util.Map;
import java.util.Optional;

/** What can be chosen for a plugin; what is left out stays as it is. */
public record PluginChoiceBody(Optional<Boolean> on, Optional<Map<String, String>> settings) {}
