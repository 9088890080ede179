/** The nodes that are one identity provider: which are together, what each says of itself, and where they differ. */
@NullMarked
package org.gatewright.cluster;

import org.jspecify.annotations.NullMarked;
