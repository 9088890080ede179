/** HTML written by the server itself: the small pages that must work without script, and quickly. */
@NullMarked
package org.gatewright.web.page;

import org.jspecify.annotations.NullMarked;
