package org.gatewright.application;

import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * A document that came from an address.
 *
 * @param address where it was found in the end
 * @param mediaType what its server called it, without parameters
 */
record Fetched(URI address, ByteBuffer content, Optional<String> mediaType) {

    @Override
    public String toString() {
        return "Fetched[" + address + ", " + content.remaining() + " bytes]";
    }
}
