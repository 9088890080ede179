/** Tells the event listeners of plugins what was recorded, each on one node of the cluster at a time. */
@NullMarked
package org.gatewright.event;

import org.jspecify.annotations.NullMarked;
