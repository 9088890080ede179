/** Keys that messages are signed with, and the secrets that rest encrypted. */
@NullMarked
package org.gatewright.key;

import org.jspecify.annotations.NullMarked;
