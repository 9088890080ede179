/** What an application learns about a person. */
package org.gatewright.spi.mapping;
