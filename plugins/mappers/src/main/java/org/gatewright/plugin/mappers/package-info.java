/** Everyday attribute mappers: what most applications need to know about a person. */
@NullMarked
package org.gatewright.plugin.mappers;

import org.jspecify.annotations.NullMarked;
