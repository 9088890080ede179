/**
 * Health checks as WildFly finds them: in the libraries of an EAR, not in its modules (WFLY-12835). What they answer is decided in
 * the module that knows.
 */
@NullMarked
package org.gatewright.probe;

import org.jspecify.annotations.NullMarked;
