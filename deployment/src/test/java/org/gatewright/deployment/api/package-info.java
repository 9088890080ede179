/** A client of the API that knows its description alone, and tests by it. */
@NullMarked
package org.gatewright.deployment.api;

import org.jspecify.annotations.NullMarked;
