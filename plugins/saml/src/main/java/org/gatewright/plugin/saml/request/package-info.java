/** Reads and checks what applications ask for, and keeps what the answer will need. */
@NullMarked
package org.gatewright.plugin.saml.request;

import org.jspecify.annotations.NullMarked;
