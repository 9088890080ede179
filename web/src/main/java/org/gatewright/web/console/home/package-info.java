/** The first page, and the search. */
@NullMarked
package org.gatewright.web.console.home;

import org.jspecify.annotations.NullMarked;
