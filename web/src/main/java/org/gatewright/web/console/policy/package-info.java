/** The form of the policies, for the instance and for one organization. */
@NullMarked
package org.gatewright.web.console.policy;

import org.jspecify.annotations.NullMarked;
