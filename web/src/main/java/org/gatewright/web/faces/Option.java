package org.gatewright.web.faces;

import java.io.Serializable;

/**
 * One entry to choose: what is sent, what is read, and a second line that tells it from its neighbours.
 *
 * @param detail empty for none
 */
public record Option(String value, String label, String detail) implements Serializable {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}
