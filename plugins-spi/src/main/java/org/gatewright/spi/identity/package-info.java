/** The facts about people and applications that every plugin shares. */
package org.gatewright.spi.identity;
