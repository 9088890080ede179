/** People: what is known of them, and what sign-on needs to know fast. */
@NullMarked
package org.gatewright.user;

import org.jspecify.annotations.NullMarked;
