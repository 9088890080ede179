package org.example.bad;

/** Has the id of another plugin of the same archive. */
public final class Twin extends BadPlugin {}
