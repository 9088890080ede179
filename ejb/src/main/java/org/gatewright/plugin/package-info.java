/** Takes plugins in and out while the server runs, and stands between them and everybody else. */
@NullMarked
package org.gatewright.plugin;

import org.jspecify.annotations.NullMarked;
