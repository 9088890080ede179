/** The applications that trust this server: how they are set up, checked, kept and found again at sign-on. */
@NullMarked
package org.gatewright.application;

import org.jspecify.annotations.NullMarked;
