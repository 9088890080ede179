/** Who is signed in, in the whole cluster. */
@NullMarked
package org.gatewright.session;

import org.jspecify.annotations.NullMarked;
