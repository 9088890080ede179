/** Makers and fakes for tests. */
@NullMarked
package org.gatewright.plugin.saml.testing;

import org.jspecify.annotations.NullMarked;
