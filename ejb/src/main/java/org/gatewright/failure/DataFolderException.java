package org.gatewright.failure;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The data folder can't be written, as when the disk is full. */
public final class DataFolderException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    public DataFolderException(IOException cause) {
        super("The data folder can't be written", cause);
    }
}
