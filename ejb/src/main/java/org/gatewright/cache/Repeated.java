package org.gatewright.cache;

import java.util.List;

/** Lists of texts in a record that rests in a cache. */
public final class Repeated {

    private static final List<String> READ_FROM_NOTHING = List.of("");

    private Repeated() {}

    /** The texts as they were written: ProtoStream reads a list without any as one with an empty text. */
    public static List<String> texts(List<String> read) {
        return read.equals(READ_FROM_NOTHING) ? List.of() : List.copyOf(read);
    }
}
