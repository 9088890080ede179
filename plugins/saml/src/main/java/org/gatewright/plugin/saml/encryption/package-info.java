/** Encrypts what only the application may read. */
@NullMarked
package org.gatewright.plugin.saml.encryption;

import org.jspecify.annotations.NullMarked;
