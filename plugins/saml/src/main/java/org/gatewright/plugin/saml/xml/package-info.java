/** OpenSAML made ready, and the one parser for everything that comes from outside. */
@NullMarked
package org.gatewright.plugin.saml.xml;

import org.jspecify.annotations.NullMarked;
