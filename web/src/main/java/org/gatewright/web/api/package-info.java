/** The services as JSON over HTTP, for automation: thin resources, problem details, access tokens. */
@NullMarked
package org.gatewright.web.api;

import org.jspecify.annotations.NullMarked;
