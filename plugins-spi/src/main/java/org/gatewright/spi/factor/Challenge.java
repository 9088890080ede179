package org.gatewright.spi.factor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gatewright.spi.setting.Setting;

/**
 * What a form of a factor shows and asks. The page itself is the server's.
 *
 * @param shown in order, above the fields
 * @param fields what the person fills in, in order; none where they confirm in another way and only press the button. Of the
 *     types {@link Setting.Type#TEXT}, {@link Setting.Type#NUMBER}, {@link Setting.Type#SECRET} (typed unseen) and, with
 *     choices, any of them. Their keys have two characters or more, and are none of {@link #RESERVED}
 * @param state what the factor needs to know again to judge the answer, such as the hash of a code that was sent. Kept
 *     encrypted for ten minutes at most, and given to the same factor alone
 * @since 1.0
 */
public record Challenge(List<Shown> shown, List<Setting> fields, Map<String, String> state) {

    /** How many things one form shows, and how many it asks. */
    public static final int MOST = 10;

    /** Keys that fields must not have: the server's own forms use them. */
    public static final Set<String> RESERVED = Set.of("factor", "lang", "remove", "sealed");

    /**
     * Makes a challenge.
     *
     * @param shown in order, above the fields
     * @param fields what the person fills in, in order
     * @param state what the factor needs to know again to judge the answer
     * @throws IllegalArgumentException if it shows or asks more than {@link #MOST}, or the state is too long, or a field has a reserved key
     */
    public Challenge {
        shown = List.copyOf(shown);
        fields = List.copyOf(fields);
        state = Kept.copyOf(state);
        if (shown.size() > MOST || fields.size() > MOST) {
            throw new IllegalArgumentException("A challenge shows and asks at most " + MOST + " things");
        }
        fields.stream()
                .map(Setting::key)
                .filter(key -> key.length() < 2 || RESERVED.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("The key " + key + " is the server's own");
                });
    }

    /**
     * A challenge that shows nothing and needs no state.
     *
     * @param fields what the person fills in, in order
     * @return the challenge
     */
    public static Challenge asking(Setting... fields) {
        return new Challenge(List.of(), List.of(fields), Map.of());
    }

    /** Nothing of what is in it, which may be secret. */
    @Override
    public String toString() {
        return "Challenge";
    }
}
