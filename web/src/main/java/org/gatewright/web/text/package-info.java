/** What people read on the pages outside the console and in answers of the API, in their language. */
@NullMarked
package org.gatewright.web.text;

import org.jspecify.annotations.NullMarked;
