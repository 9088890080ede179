/** Named starting points for applications. */
package org.gatewright.spi.template;
