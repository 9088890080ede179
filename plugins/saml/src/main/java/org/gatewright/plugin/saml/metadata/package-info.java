/** Our metadata out, an application's metadata in. */
@NullMarked
package org.gatewright.plugin.saml.metadata;

import org.jspecify.annotations.NullMarked;
