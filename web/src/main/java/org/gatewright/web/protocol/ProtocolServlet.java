package org.gatewright.web.protocol;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatewright.metric.Stages;
import org.gatewright.signon.Browser;
import org.gatewright.signon.SignOnService;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.web.security.Browsers;

/**
 * Where applications talk to the server: {@code /{protocol}/...} for every protocol that a plugin speaks. Plugins come and go,
 * so this is the servlet for every path that is nobody else's; what belongs to no protocol is a file, or not found.
 */
@WebServlet(urlPatterns = "/", asyncSupported = true)
public class ProtocolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignOnService signOn;

    @Inject
    transient Browsers browsers;

    @Inject
    transient StepWriter steps;

    @Inject
    transient Stages stages;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getServletPath();
        Optional<ProtocolPath> protocol = ProtocolPath.of(path).filter(found -> signOn.speaks(found.protocol()));
        if (protocol.isPresent()) {
            answer(protocol.get(), request, response);
        } else if (path.equals("/")) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", "/account");
        } else {
            getServletContext().getNamedDispatcher("default").forward(request, response);
        }
    }

    private void answer(ProtocolPath target, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Runnable end = stages.trace("sign-on");
        try {
            Browser browser = browsers.of(request);
            ProtocolRequest message = RequestReader.read(request, target.path(), browser.language());
            steps.write(signOn.begin(target.protocol(), message, browser), request, response);
        } finally {
            end.run();
        }
    }
}
