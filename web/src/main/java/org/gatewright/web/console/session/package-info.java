/** Pages of sessions. */
@NullMarked
package org.gatewright.web.console.session;

import org.jspecify.annotations.NullMarked;
