/** SAML 2.0: what the plugin adds to the server. */
@NullMarked
package org.gatewright.plugin.saml;

import org.jspecify.annotations.NullMarked;
