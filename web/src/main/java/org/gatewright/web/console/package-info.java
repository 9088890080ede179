/** The console as a whole: who uses it, for which organization, what its menu offers. Its pages are in the packages below. */
@NullMarked
package org.gatewright.web.console;

import org.jspecify.annotations.NullMarked;
