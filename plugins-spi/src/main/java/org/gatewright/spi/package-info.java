/** The contract between Gatewright and its plugins; start reading at {@link org.gatewright.spi.Plugin}. */
package org.gatewright.spi;
