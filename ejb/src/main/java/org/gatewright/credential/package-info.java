/** What people prove with that they are who they say: passwords, second factors, personal access tokens. */
@NullMarked
package org.gatewright.credential;

import org.jspecify.annotations.NullMarked;
