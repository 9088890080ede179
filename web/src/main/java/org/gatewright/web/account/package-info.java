/** The person's own pages: applications they may use, how they sign in, where they are signed in, access tokens. */
@NullMarked
package org.gatewright.web.account;

import org.jspecify.annotations.NullMarked;
