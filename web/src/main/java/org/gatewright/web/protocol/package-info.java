/** The door of the protocols: requests as they came in, replies as plugins wrote them out. */
@NullMarked
package org.gatewright.web.protocol;

import org.jspecify.annotations.NullMarked;
