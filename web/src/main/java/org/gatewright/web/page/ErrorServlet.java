package org.gatewright.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.failure.Outage;
import org.gatewright.failure.Reference;
import org.gatewright.metric.Meters;
import org.gatewright.web.WebLog;

/** The page for whatever no other page explains: an address that leads nowhere, a failure of the server. */
@WebServlet("/error")
public class ErrorServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ProblemPage page;

    @Inject
    transient Meters meters;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = Reference.current();
        Optional<Throwable> failure = Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))
                .map(Throwable.class::cast);
        Optional<Outage> outage = failure.flatMap(Outage::behind);
        if (outage.isPresent()) {
            meters.outage(outage.get().part());
            WebLog.LOG.outage(
                    reference,
                    request.getMethod(),
                    path(request),
                    outage.get().part(),
                    outage.get().cause());
        } else {
            failure.ifPresent(cause -> WebLog.LOG.requestFailed(reference, request.getMethod(), path(request), cause));
        }
        if (response.isCommitted()) {
            return;
        }
        if (outage.isPresent()) {
            comeAgain(outage.get().part(), reference, request, response);
        } else {
            page.write(status(request), reference, request, response);
        }
    }

    private void comeAgain(
            Outage.Part missing, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setIntHeader("Retry-After", Outage.RETRY_SECONDS);
        page.write(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                new ProblemPage.Content("problem.outage." + missing, Map.of(), List.of(), reference, Optional.empty()),
                request,
                response);
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }

    private static Object path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    }
}
