package org.gatewright.plugin;

/** A plugin that could not be taken in, and why, in one sentence. */
record FailedPlugin(ClassLoader deployment, String id, LoadedPlugin.Origin origin, String reason) {}
