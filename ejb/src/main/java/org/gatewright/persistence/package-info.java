/** The database: migrations and searching. */
@NullMarked
package org.gatewright.persistence;

import org.jspecify.annotations.NullMarked;
