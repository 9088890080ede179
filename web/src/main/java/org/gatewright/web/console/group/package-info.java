/** The pages of groups. */
@NullMarked
package org.gatewright.web.console.group;

import org.jspecify.annotations.NullMarked;
