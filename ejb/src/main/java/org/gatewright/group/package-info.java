/** Groups of people, one within another. */
@NullMarked
package org.gatewright.group;

import org.jspecify.annotations.NullMarked;
