/** Octets of HTTP to XML: what a browser carries from an application to us, decoded strictly and within limits. */
@NullMarked
package org.gatewright.plugin.saml.binding;

import org.jspecify.annotations.NullMarked;
