/** Pages of the activity. */
@NullMarked
package org.gatewright.web.console.activity;

import org.jspecify.annotations.NullMarked;
