package org.gatewright.web.protocol;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.metric.Stage;
import org.gatewright.metric.Stages;
import org.gatewright.setting.Configuration;
import org.gatewright.signon.Step;
import org.gatewright.web.page.ProblemPage;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.text.Texts;

/** Sends the browser what comes next in a sign-on. */
@ApplicationScoped
public class StepWriter {

    @Inject
    Configuration configuration;

    @Inject
    Browsers browsers;

    @Inject
    ProblemPage problemPage;

    @Inject
    Stages stages;

    public void write(Step step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Stages.Running writing = stages.begin(Stage.WRITE);
        try {
            send(step, request, response);
        } finally {
            writing.end();
        }
    }

    private void send(Step step, HttpServletRequest request, HttpServletResponse response) throws IOException {
        browsers.write(step.cookies(), response);
        if (step instanceof Step.Send send) {
            ReplyWriter.write(send.reply(), browsers.languageOf(request, Optional.empty()), request, response);
        } else if (step instanceof Step.Login login) {
            redirect("/login?t=" + encode(login.ticket()), response);
        } else if (step instanceof Step.Go go) {
            redirect(go.path(), response);
        } else if (step instanceof Step.Explain explain) {
            explain(explain, request, response);
        } else {
            throw new IllegalStateException("Unknown step " + step);
        }
    }

    /** Never to an address from the request: to the configured one of this server. */
    private void redirect(String path, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", configuration.publicUrl() + path);
    }

    private void explain(Step.Explain explain, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> onward =
                explain.ticket().map(ticket -> configuration.publicUrl() + "/login/continue?t=" + encode(ticket));
        problemPage.write(
                explain.status(),
                new ProblemPage.Content(
                        "problem." + explain.problem(),
                        explain.arguments(),
                        details(explain, request),
                        explain.reference(),
                        onward),
                request,
                response);
    }

    private List<String> details(Step.Explain explain, HttpServletRequest request) {
        Texts texts = Texts.of(browsers.languageOf(request, Optional.empty()));
        Stream<String> error = Optional.ofNullable(explain.arguments().get("error")).stream()
                .map(name -> texts.of("problem.ProtocolError." + name));
        return Stream.concat(error, explain.details().stream()).toList();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
