package org.gatewright.spi.factor;

import java.util.Map;
import org.gatewright.spi.identity.Person;
import org.gatewright.spi.setting.Settings;

/**
 * What a person sent in answer to a {@link Challenge}.
 *
 * @param person who sent it
 * @param enrolling whether it answers {@link SecondFactor#enrol}; otherwise it answers {@link SecondFactor#challenge}
 * @param remembered what the factor remembers of the person; empty while enrolling
 * @param state of the challenge
 * @param typed by the keys of the challenge's fields. Required fields are filled, and values have the form that their field
 *     declares
 * @since 1.0
 */
public record Attempt(
        Person person, boolean enrolling, Map<String, String> remembered, Map<String, String> state, Settings typed) {

    /**
     * Makes an attempt.
     *
     * @param person who sent it
     * @param enrolling whether it answers {@link SecondFactor#enrol}
     * @param remembered what the factor remembers of the person
     * @param state of the challenge
     * @param typed by the keys of the challenge's fields
     */
    public Attempt {
        remembered = Map.copyOf(remembered);
        state = Map.copyOf(state);
    }

    /** Whose it is: the rest is secret. */
    @Override
    public String toString() {
        return "Attempt[" + person.id() + "]";
    }
}
