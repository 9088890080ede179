/** Pages of plugins in the console, declared as data. */
package org.gatewright.spi.console;
