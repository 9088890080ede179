package org.gatewright.spi.registration;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.setting.Settings;

/**
 * What a {@link Submission} says, for the administrator to review before anything is stored.
 *
 * @param identifier the name the application goes by in the protocol
 * @param settings values taken from the submission, by the protocol's setting keys
 * @param facts what was understood, in the order to show
 * @param warnings what works but deserves a look
 * @param requestedAttributes names of attributes the application asks for; offered, never released without a click
 * @since 1.0
 */
public record Understood(
        String identifier, Settings settings, List<Fact> facts, List<Note> warnings, List<String> requestedAttributes) {

    public Understood {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
        requestedAttributes = List.copyOf(requestedAttributes);
    }

    /**
     * A line of the review: the text {@code fact.<protocol>.<id>} and its value.
     *
     * @param id which fact; may occur several times, as with addresses
     * @param value what was understood
     * @param detail more about it in the quiet, may be empty
     */
    public record Fact(String id, String value, String detail) {}

    /**
     * A sentence for the administrator: the text {@code fault.<id>} with its arguments written {@code {name}}.
     *
     * @param id of the text
     * @param arguments of the text
     * @param unless settings that settle the matter: an application that has all of them needs no such note. {@link Settings#NONE}
     *     if nothing does
     */
    public record Note(String id, Map<String, String> arguments, Settings unless) {

        public Note {
            arguments = Map.copyOf(arguments);
        }

        /**
         * A note that no setting settles.
         *
         * @param id of the text
         * @param arguments of the text
         */
        public Note(String id, Map<String, String> arguments) {
            this(id, arguments, Settings.NONE);
        }

        /**
         * Whether the note is of use for an application with these settings.
         *
         * @param settings of the application
         * @return false if they settle the matter
         */
        public boolean concerns(Settings settings) {
            return unless.values().isEmpty()
                    || !settings.values().entrySet().containsAll(unless.values().entrySet());
        }
    }
}
