package org.gatewright.testkit;

import java.util.Collection;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.gatewright.spi.Extension;

/** Fails a contract by one line that says who falls short, and in what: the summary of a build shows no more of a failure. */
final class Owed {

    private final String who;

    private Owed(String who) {
        this.who = who;
    }

    static Owed by(String who) {
        return new Owed(who);
    }

    static Owed by(String kind, Extension extension) {
        return by(kind + " " + extension.id());
    }

    /** Fails unless this was kept. */
    void that(boolean kept, String shortfall) {
        if (!kept) {
            throw new AssertionError(who + " " + shortfall);
        }
    }

    /** Fails for whatever is in the way. */
    void none(Collection<String> inTheWay, String shortfall) {
        that(inTheWay.isEmpty(), shortfall + ": " + String.join(", ", inTheWay));
    }

    /** Fails if the English bundle lacks a text. */
    void texts(Class<?> ofThePlugin, Set<String> needed) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(Bundle.read(ofThePlugin, Bundle.ENGLISH).stringPropertyNames());
        none(missing, "lacks texts in " + Bundle.ENGLISH);
    }

    /** Fails if the call throws. */
    void call(String name, Runnable call) {
        answer(name, () -> {
            call.run();
            return true;
        });
    }

    /** What the call gives; fails if it throws or gives null. */
    <T> T answer(String name, Supplier<T> call) {
        T answer;
        try {
            answer = call.get();
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            throw new AssertionError(
                    who + " throws in " + name + ": "
                            + String.valueOf(e).lines().findFirst().orElse(""),
                    e);
        }
        that(answer != null, "gives null in " + name);
        return answer;
    }
}
