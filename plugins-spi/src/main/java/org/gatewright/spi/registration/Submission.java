package org.gatewright.spi.registration;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.gatewright.spi.setting.Settings;

/**
 * What an administrator handed in to register an application: a document of the other side, or values typed by hand.
 *
 * @since 1.0
 */
public sealed interface Submission {

    /**
     * A document, such as SAML metadata, bounded in size by the server.
     *
     * @param content the bytes as they came
     * @param mediaType what the sender called it, if it came over HTTP
     * @param identifier which of several applications in the document is meant
     */
    record Document(ByteBuffer content, Optional<String> mediaType, Optional<String> identifier)
            implements Submission {}

    /**
     * Values by the keys of {@link Registration#manualSettings()}.
     *
     * @param values checked by what the settings declare
     */
    record Typed(Settings values) implements Submission {}
}
