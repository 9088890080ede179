/** Work that comes again and again, on one node at a time. */
package org.gatewright.spi.schedule;
