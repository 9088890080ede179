/** What the whole web application shares: its log. */
@NullMarked
package org.gatewright.web;

import org.jspecify.annotations.NullMarked;
