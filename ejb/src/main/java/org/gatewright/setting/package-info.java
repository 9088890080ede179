/** What can be set: by the operator for this server, by administrators for the instance and each organization. */
@NullMarked
package org.gatewright.setting;

import org.jspecify.annotations.NullMarked;
