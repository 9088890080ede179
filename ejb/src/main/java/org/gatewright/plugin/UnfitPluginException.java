package org.gatewright.plugin;

/** A plugin can't be taken in; the message is one sentence for administrators. */
final class UnfitPluginException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitPluginException(String sentence) {
        super(sentence);
    }

    UnfitPluginException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
