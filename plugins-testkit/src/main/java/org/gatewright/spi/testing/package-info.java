/** Tests that every plugin owes, to be extended in the plugin's own tests. */
@NullMarked
package org.gatewright.spi.testing;

import org.jspecify.annotations.NullMarked;
