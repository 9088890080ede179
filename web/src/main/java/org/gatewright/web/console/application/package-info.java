/** Pages of applications. */
@NullMarked
package org.gatewright.web.console.application;

import org.jspecify.annotations.NullMarked;
