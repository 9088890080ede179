/** Lists that can be searched, sorted and paged. */
@NullMarked
package org.gatewright.list;

import org.jspecify.annotations.NullMarked;
