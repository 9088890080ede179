/** Whether this node has started, lives and can be used, and how what it needs is. */
@NullMarked
package org.gatewright.health;

import org.jspecify.annotations.NullMarked;
