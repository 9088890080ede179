/** Forms drawn from settings that plugins declare, and the pages of the whole instance. */
@NullMarked
package org.gatewright.web.console.setting;

import org.jspecify.annotations.NullMarked;
