/** What second factors declare, drawn into the pages of the sign-in and of the person. */
@NullMarked
package org.gatewright.web.factor;

import org.jspecify.annotations.NullMarked;
