package org.gatewright.plugin;

/** A plugin can't be taken in; the message is one sentence for administrators. */
final class UnfitPluginException extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 500;

    UnfitPluginException(String sentence) {
        super(inOneLine(sentence));
    }

    UnfitPluginException(String sentence, Throwable cause) {
        super(inOneLine(sentence), cause);
    }

    /** Part of it may be the plugin's own words. */
    private static String inOneLine(String sentence) {
        String line = sentence.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + " ..." : line;
    }
}
