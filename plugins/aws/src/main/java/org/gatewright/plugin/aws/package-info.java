/** Amazon Web Services: templates, attribute mappers and preflight rules; it knows no SAML library. */
@NullMarked
package org.gatewright.plugin.aws;

import org.jspecify.annotations.NullMarked;
