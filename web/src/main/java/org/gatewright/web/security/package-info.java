/** What browsers are told to allow, which cookies they keep for us, and who is believed about where a request comes from. */
@NullMarked
package org.gatewright.web.security;

import org.jspecify.annotations.NullMarked;
