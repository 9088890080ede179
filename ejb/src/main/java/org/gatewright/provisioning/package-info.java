/** Keeps remote directories in step with the people who may use an application. */
@NullMarked
package org.gatewright.provisioning;

import org.jspecify.annotations.NullMarked;
