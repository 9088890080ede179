/** The attributes that AWS reads, made from roles and profiles. */
@NullMarked
package org.gatewright.plugin.aws.attribute;

import org.jspecify.annotations.NullMarked;
