/** The cluster's caches as the rooms see them: records in, records out. */
@NullMarked
package org.gatewright.cache;

import org.jspecify.annotations.NullMarked;
