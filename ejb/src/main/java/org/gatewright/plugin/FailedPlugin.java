package org.gatewright.plugin;

import java.util.Optional;

/**
 * A plugin that could not be taken in, and why, in one sentence.
 *
 * @param deployment which goes at some time, and the failure with it; empty if it never came so far
 */
record FailedPlugin(Optional<ClassLoader> deployment, String id, LoadedPlugin.Origin origin, String reason) {

    boolean cameWith(ClassLoader other) {
        return deployment.filter(own -> own == other).isPresent();
    }
}
