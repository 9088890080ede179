/** Who may administer what. */
@NullMarked
package org.gatewright.administrator;

import org.jspecify.annotations.NullMarked;
