package org.example.clock;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Makes the classes with paths answer below the plugin's own. */
@ApplicationPath("/")
public class Resources extends Application {}
