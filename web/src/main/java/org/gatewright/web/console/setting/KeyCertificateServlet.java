package org.gatewright.web.console.setting;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.key.KeyInfo;
import org.gatewright.key.KeyService;
import org.gatewright.web.console.SignedIn;
import org.jspecify.annotations.Nullable;

/** The certificate of a signing key as a file. */
@WebServlet("/console/settings/key-certificate")
public class KeyCertificateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int RECOGNIZABLE = 8;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient KeyService keys;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<KeyInfo> key = find(request.getParameter("id"));
        if (key.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String print = key.get().fingerprint().replace(":", "").substring(0, RECOGNIZABLE);
        response.setContentType("application/x-pem-file");
        response.setHeader("Content-Disposition", "attachment; filename=\"gatewright-" + print + ".crt\"");
        response.getOutputStream().write(key.get().certificatePem().getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<KeyInfo> find(@Nullable String id) {
        try {
            return keys.list(signedIn.actor()).stream()
                    .filter(key -> key.id().equals(id))
                    .findFirst();
        } catch (DomainException e) {
            // Whoever may not see keys is told that there are none, as on every page.
            return Optional.empty();
        }
    }
}
