/** The pages of organizations. */
@NullMarked
package org.gatewright.web.console.organization;

import org.jspecify.annotations.NullMarked;
