/** Reverse proxies in front of servers, with the files that are shipped for them. */
@NullMarked
package org.gatewright.deployment.proxy;

import org.jspecify.annotations.NullMarked;
