/** XML signatures: ours are made here, and others' are verified with registered keys only. */
@NullMarked
package org.gatewright.plugin.saml.signature;

import org.jspecify.annotations.NullMarked;
