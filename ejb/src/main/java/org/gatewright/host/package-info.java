/** What plugins may use of the server, as far as no other room has it. */
@NullMarked
package org.gatewright.host;

import org.jspecify.annotations.NullMarked;
