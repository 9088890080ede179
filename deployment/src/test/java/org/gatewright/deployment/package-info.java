/** Tests that need a running server, and what starts one. */
@NullMarked
package org.gatewright.deployment;

import org.jspecify.annotations.NullMarked;
