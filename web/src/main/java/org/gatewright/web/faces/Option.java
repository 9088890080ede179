package org.gatewright.web.faces;

/** One entry of a select: what is sent and what is read. */
public record Option(String value, String label) {}
