/** Sign-on protocols: what they read and what they write. */
package org.gatewright.spi.protocol;
