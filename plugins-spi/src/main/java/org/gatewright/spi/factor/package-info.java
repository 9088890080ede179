/** Second factors: what people prove beside their password. */
package org.gatewright.spi.factor;
