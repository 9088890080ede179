/** Work of plugins that comes again and again, on one node at a time. */
@NullMarked
package org.gatewright.schedule;

import org.jspecify.annotations.NullMarked;
