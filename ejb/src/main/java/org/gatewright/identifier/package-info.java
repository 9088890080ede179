/** Names for things that are stored. */
@NullMarked
package org.gatewright.identifier;

import org.jspecify.annotations.NullMarked;
