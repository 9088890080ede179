/** Organizations. */
@NullMarked
package org.gatewright.organization;

import org.jspecify.annotations.NullMarked;
