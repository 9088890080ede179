/** What tests need to speak SAML from the outside: nothing here uses our own code. */
@NullMarked
package org.gatewright.deployment.saml;

import org.jspecify.annotations.NullMarked;
