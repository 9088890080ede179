/** A real browser for tests. */
@NullMarked
package org.gatewright.deployment.browser;

import org.jspecify.annotations.NullMarked;
