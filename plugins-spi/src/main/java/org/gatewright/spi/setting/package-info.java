/** Values an administrator fills in, declared as data. */
package org.gatewright.spi.setting;
