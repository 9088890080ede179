/** Makes signatures on our own messages and checks those on others'. */
@NullMarked
package org.gatewright.plugin.saml.signature;

import org.jspecify.annotations.NullMarked;
