/** The append-only record of every change and decision. */
@NullMarked
package org.gatewright.audit;

import org.jspecify.annotations.NullMarked;
