package org.gatewright.web.faces;

/** Where an action leads: always to another address, so that reloading repeats nothing. */
public final class Onward {

    private static final String REDIRECT = "?faces-redirect=true";

    private Onward() {}

    public static String to(String page) {
        return page + REDIRECT;
    }

    /** The page of one thing. */
    public static String to(String page, String id) {
        return page + REDIRECT + "&id=" + id;
    }
}
