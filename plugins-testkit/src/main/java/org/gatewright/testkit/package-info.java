/**
 * What plugins are tested with. A plugin's tests extend the contract of each kind of extension that it has, take values from
 * {@link org.gatewright.testkit.Make}, and lead whole sign-ons through an {@link org.gatewright.testkit.InMemoryServer}.
 */
@NullMarked
package org.gatewright.testkit;

import org.jspecify.annotations.NullMarked;
