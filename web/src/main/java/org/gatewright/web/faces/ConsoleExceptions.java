package org.gatewright.web.faces;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/**
 * Turns what the domain refuses into what the person sees: a sentence at the field of the form just sent, the page "not
 * found" for what they may not see, the same page again when its view has expired. Anything else goes on to the error page.
 */
public final class ConsoleExceptions extends ExceptionHandlerWrapper {

    private final Text text;
    private final Notices notices;

    ConsoleExceptions(ExceptionHandler wrapped, Text text, Notices notices) {
        super(wrapped);
        this.text = text;
        this.notices = notices;
    }

    @Override
    public void handle() {
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            var queued = events.next().getContext();
            if (isHandled(queued.getContext(), queued.getPhaseId(), queued.getException())) {
                events.remove();
            }
        }
        getWrapped().handle();
    }

    private boolean isHandled(FacesContext faces, PhaseId phase, Throwable thrown) {
        if (find(ViewExpiredException.class, thrown).isPresent()) {
            notices.add(text.of("console.expired"));
            redirectToSamePage(faces);
            return true;
        }
        Optional<DomainException> refused = find(DomainException.class, thrown);
        refused.ifPresent(refusal -> show(faces, phase, refusal));
        return refused.isPresent();
    }

    private void show(FacesContext faces, PhaseId phase, DomainException refusal) {
        ErrorCode.Kind kind = refusal.code().kind();
        boolean hidden = kind == ErrorCode.Kind.NOT_FOUND || kind == ErrorCode.Kind.DENIED;
        if (phase == PhaseId.INVOKE_APPLICATION && !hidden) {
            sayAtField(faces, refusal);
        } else {
            answer(faces, hidden ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void sayAtField(FacesContext faces, DomainException refusal) {
        FacesMessage message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text.refused(refusal), null);
        Optional<UIInput> input = refusal.field().flatMap(field -> input(faces, field));
        input.ifPresent(found -> found.setValid(false));
        faces.addMessage(input.map(found -> found.getClientId(faces)).orElse(null), message);
        faces.validationFailed();
    }

    /** An input is found by its id, or by the attribute {@code field} where a field's name is no legal id. */
    private static Optional<UIInput> input(FacesContext faces, String field) {
        UIInput[] found = new UIInput[1];
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input
                    && (field.equals(component.getId())
                            || field.equals(component.getAttributes().get("field")))) {
                found[0] = input;
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found[0]);
    }

    private static void answer(FacesContext faces, int status) {
        faces.getExternalContext().responseReset();
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    private static void redirectToSamePage(FacesContext faces) {
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        String query = request.getQueryString();
        try {
            faces.getExternalContext().redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
