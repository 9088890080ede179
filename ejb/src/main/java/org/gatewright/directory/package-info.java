/** People who are kept elsewhere: who signs in is asked for there, and what changes there holds here. */
@NullMarked
package org.gatewright.directory;

import org.jspecify.annotations.NullMarked;
