/** Tells every node what has changed, so that what nodes keep in memory is never old for long. */
@NullMarked
package org.gatewright.change;

import org.jspecify.annotations.NullMarked;
