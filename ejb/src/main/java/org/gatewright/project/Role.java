package org.gatewright.project;

/** Something a person can be in a project; its key is what applications are told. */
public record Role(String id, String projectId, String key, String displayName) {}
