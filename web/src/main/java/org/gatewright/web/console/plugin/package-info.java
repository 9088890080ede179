/** The page of plugins. */
@NullMarked
package org.gatewright.web.console.plugin;

import org.jspecify.annotations.NullMarked;
