/** What every plugin may use of the server. */
package org.gatewright.spi.host;
