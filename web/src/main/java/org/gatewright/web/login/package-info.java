/** Signing in and out: small pages that work without script, in a browser and for command-line clients. */
@NullMarked
package org.gatewright.web.login;

import org.jspecify.annotations.NullMarked;
