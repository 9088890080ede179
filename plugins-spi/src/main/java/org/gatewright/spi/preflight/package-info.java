/** Checks on what is about to be released. */
package org.gatewright.spi.preflight;
