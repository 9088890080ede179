/** The page of the cluster. */
@NullMarked
package org.gatewright.web.console.cluster;

import org.jspecify.annotations.NullMarked;
