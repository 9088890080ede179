package org.gatewright.testkit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what is there more than once. */
final class Repeated {

    private Repeated() {}

    static List<String> in(Collection<String> all) {
        Set<String> seen = new HashSet<>();
        return all.stream().filter(one -> !seen.add(one)).distinct().toList();
    }
}
