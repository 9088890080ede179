/** Directories of people that are kept elsewhere. */
package org.gatewright.spi.directory;
