/** What every console page stands on: records in expressions, texts, lists by address, faults at their fields, appearance. */
@NullMarked
package org.gatewright.web.faces;

import org.jspecify.annotations.NullMarked;
