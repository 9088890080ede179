/** How the domain says no. */
@NullMarked
package org.gatewright.failure;

import org.jspecify.annotations.NullMarked;
