/** Remote directories that are kept in step with the people who may use an application. */
package org.gatewright.spi.provisioning;
