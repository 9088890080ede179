package org.gatewright.cluster;

import org.infinispan.protostream.annotations.Proto;

/**
 * A plugin of a node; rests in the cache as part of what the node says of itself.
 *
 * @param hash SHA-256 over the files of its archive, in hexadecimal digits
 * @param failed whether the node could not take it in
 */
@Proto
public record NodePlugin(String id, String version, String hash, boolean failed) {}
