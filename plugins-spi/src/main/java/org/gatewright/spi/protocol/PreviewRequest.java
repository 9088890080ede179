package org.gatewright.spi.protocol;

import org.gatewright.spi.identity.Application;

/**
 * A sign-on that nobody made: this person, at this application, now.
 *
 * @param application as it is saved
 * @param signedOn as if the person had just signed in
 * @since 1.0
 */
public record PreviewRequest(Application application, SignedOn signedOn) {}
