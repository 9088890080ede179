package org.gatewright.project;

/** A project to be. */
public record NewProject(String name, boolean onlyAuthorized, boolean onlyGranted) {}
