/** What lies in the archive of every plugin, so that its author need not write it. */
@NullMarked
package org.gatewright.plugin.activation;

import org.jspecify.annotations.NullMarked;
