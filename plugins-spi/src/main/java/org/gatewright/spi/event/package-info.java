/** What happens on the server, told to plugins. */
package org.gatewright.spi.event;
