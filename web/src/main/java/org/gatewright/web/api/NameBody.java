package org.gatewright.web.api;

/** A name. */
public record NameBody(String name) {}
