/** What administrators set for SAML applications, declared as data and read into records. */
@NullMarked
package org.gatewright.plugin.saml.setting;

import org.jspecify.annotations.NullMarked;
