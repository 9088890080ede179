/** The pages of people. */
@NullMarked
package org.gatewright.web.console.person;

import org.jspecify.annotations.NullMarked;
