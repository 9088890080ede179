/** Writes Responses and assertions and signs them. */
@NullMarked
package org.gatewright.plugin.saml.response;

import org.jspecify.annotations.NullMarked;
