/** What operators watch: meters, and how long each part of a sign-on takes. */
@NullMarked
package org.gatewright.metric;

import org.jspecify.annotations.NullMarked;
