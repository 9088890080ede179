package org.gatewright.web.api;

import java.util.Optional;

/**
 * The directory that the people of an organization come from.
 *
 * @param directory its id; left out for none
 */
public record DirectoryBody(Optional<String> directory) {}
