package org.gatewright.spi.factor;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One thing that a form of a factor shows.
 *
 * @since 1.0
 */
public sealed interface Shown {

    /**
     * A paragraph.
     *
     * @param text key of the text
     * @param arguments of the text, by name
     * @since 1.0
     */
    record Sentence(String text, Map<String, String> arguments) implements Shown {

        /**
         * Makes a paragraph.
         *
         * @param text key of the text
         * @param arguments of the text, by name
         * @throws IllegalArgumentException if the arguments are too long
         */
        public Sentence {
            arguments = Kept.copyOf(arguments);
        }

        /** The key alone: the arguments may be personal. */
        @Override
        public String toString() {
            return "Sentence[" + text + "]";
        }
    }

    /**
     * A QR code to scan.
     *
     * @param label key of the text that says what it is, for people who don't see it
     * @param content of the code, at most {@link #LONGEST} characters
     * @since 1.0
     */
    record Picture(String label, String content) implements Shown {

        /** How long a content may be: what is longer gives a picture that few cameras read. */
        public static final int LONGEST = 1_000;

        /**
         * Makes a QR code.
         *
         * @param label key of the text that says what it is
         * @param content of the code
         * @throws IllegalArgumentException if the content is too long
         */
        public Picture {
            if (content.length() > LONGEST) {
                throw new IllegalArgumentException("The content of a picture has at most " + LONGEST + " characters");
            }
        }

        /** The label alone: the content may be secret. */
        @Override
        public String toString() {
            return "Picture[" + label + "]";
        }
    }

    /**
     * A value to read or to type elsewhere, set apart.
     *
     * @param label key of the text before it
     * @param value as it is, at most {@link Picture#LONGEST} characters
     * @since 1.0
     */
    record Value(String label, String value) implements Shown {

        /**
         * Makes a value.
         *
         * @param label key of the text before it
         * @param value as it is
         * @throws IllegalArgumentException if the value is too long
         */
        public Value {
            if (value.length() > Picture.LONGEST) {
                throw new IllegalArgumentException("A value has at most " + Picture.LONGEST + " characters");
            }
        }

        /** The label alone: the value may be secret. */
        @Override
        public String toString() {
            return "Value[" + label + "]";
        }
    }

    /**
     * A link, such as one that an app on the same device opens.
     *
     * @param label key of its text
     * @param address absolute, and nothing that runs in the page, at most {@link Picture#LONGEST} characters
     * @since 1.0
     */
    record Link(String label, URI address) implements Shown {

        private static final Set<String> REFUSED = Set.of("javascript", "data", "vbscript", "blob", "file", "about");

        /**
         * Makes a link.
         *
         * @param label key of its text
         * @param address absolute, and nothing that runs in the page
         * @throws IllegalArgumentException if the address is relative, too long, or of a scheme that runs in the page
         */
        public Link {
            String scheme = address.getScheme();
            if (scheme == null || REFUSED.contains(scheme.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("A link must not lead to " + scheme + ":");
            }
            if (address.toString().length() > Picture.LONGEST) {
                throw new IllegalArgumentException("An address has at most " + Picture.LONGEST + " characters");
            }
        }

        /** The label alone: the address may be secret. */
        @Override
        public String toString() {
            return "Link[" + label + "]";
        }
    }
}
