/** How a deployment hands its plugin to the server and takes it back. */
package org.gatewright.spi.activation;
