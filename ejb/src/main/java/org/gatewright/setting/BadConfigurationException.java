package org.gatewright.setting;

/** The server can't start with what the operator set; the message is one sentence that says why. */
public final class BadConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadConfigurationException(String sentence) {
        super(sentence);
    }
}
