/** How an application introduces itself and what it is told in return. */
package org.gatewright.spi.registration;
