/** Projects with their roles and grants. */
@NullMarked
package org.gatewright.project;

import org.jspecify.annotations.NullMarked;
