/** Who has which roles in which project, and what follows from it. */
@NullMarked
package org.gatewright.authorization;

import org.jspecify.annotations.NullMarked;
