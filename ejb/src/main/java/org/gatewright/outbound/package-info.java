/** Calls of other servers on somebody's word: where they may go, and how long they may take. */
@NullMarked
package org.gatewright.outbound;

import org.jspecify.annotations.NullMarked;
