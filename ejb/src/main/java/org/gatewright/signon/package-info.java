/** The one place where a sign-on is decided. */
@NullMarked
package org.gatewright.signon;

import org.jspecify.annotations.NullMarked;
