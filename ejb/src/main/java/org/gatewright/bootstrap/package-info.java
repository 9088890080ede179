/** Starts and stops the server in the right order, and sets it up when it starts for the first time. */
@NullMarked
package org.gatewright.bootstrap;

import org.jspecify.annotations.NullMarked;
