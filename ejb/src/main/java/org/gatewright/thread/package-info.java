/** Threads of this server's own. */
@NullMarked
package org.gatewright.thread;

import org.jspecify.annotations.NullMarked;
