/** The pages that say who administers what. */
@NullMarked
package org.gatewright.web.console.administrator;

import org.jspecify.annotations.NullMarked;
