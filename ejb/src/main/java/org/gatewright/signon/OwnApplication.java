package org.gatewright.signon;

import java.net.URI;

/**
 * An application that a person may use.
 *
 * @param start address that signs the person on to it
 */
public record OwnApplication(String id, String name, String projectName, URI start) {}
