package org.gatewright.web.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.inject.Inject;

/** Puts {@link ConsoleExceptions} in front of the exception handler of Faces. */
public class ConsoleExceptionsFactory extends ExceptionHandlerFactory {

    @Inject
    Text text;

    @Inject
    Notices notices;

    public ConsoleExceptionsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new ConsoleExceptions(getWrapped().getExceptionHandler(), text, notices);
    }
}
