/** What a person is called towards an application. */
@NullMarked
package org.gatewright.plugin.saml.nameid;

import org.jspecify.annotations.NullMarked;
