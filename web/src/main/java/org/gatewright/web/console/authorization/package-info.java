/** The pages that say who has which roles in which project. */
@NullMarked
package org.gatewright.web.console.authorization;

import org.jspecify.annotations.NullMarked;
