package org.gatewright.signon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.failure.Reference;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/** Makes the pages that say what is wrong; what is behind them goes into log and activity under the same number. */
final class Explanations {

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;
    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;

    private final Journal journal;

    Explanations(Journal journal) {
        this.journal = journal;
    }

    /** The request can't be trusted; no application is told. */
    Step notTrusted(String protocol, ProtocolException refused, Browser browser) {
        String reference = Reference.current();
        journal.notTrusted(protocol, refused, reference, browser);
        SignOnLog.LOG.notTrusted(
                reference,
                refused.error().name(),
                refused.field(),
                Journal.shortened(refused.received()),
                refused.expected(),
                refused.application().map(application -> application.id()).orElse("-"));
        return new Step.Explain(
                Problem.REQUEST_NOT_TRUSTED,
                reference,
                Optional.empty(),
                Map.of("error", refused.error().name()),
                List.of(),
                BAD_REQUEST,
                Cookies.UNCHANGED);
    }

    /** As {@link #notTrusted(String, ProtocolException, Browser)}, where the protocol finds out late. */
    Step notTrusted(String protocol, ProtocolException refused, Browser browser, Cookies cookies) {
        return with(cookies, (Step.Explain) notTrusted(protocol, refused, browser));
    }

    /** The application is not there any more, or not active: it must not be told anything. */
    Step applicationGone(String protocol, String applicationId, Browser browser, Cookies cookies) {
        ProtocolException gone = new ProtocolException(
                ProtocolError.UNKNOWN_APPLICATION, "application", applicationId, "an active application");
        return notTrusted(protocol, gone, browser, cookies);
    }

    Step pluginBroke(String protocol, PluginFailure failure, Browser browser, Cookies cookies) {
        String reference = Reference.current();
        SignOnLog.LOG.pluginBroke(reference, failure.plugin(), failure);
        journal.failed(protocol, Problem.PLUGIN_FAILED, failure.plugin(), reference, browser);
        return new Step.Explain(
                Problem.PLUGIN_FAILED, reference, Optional.empty(), Map.of(), List.of(), SERVER_ERROR, cookies);
    }

    /** The plugin that speaks the protocol has left, and may come back. */
    Step pluginMissing(String protocol, Browser browser) {
        String reference = Reference.current();
        journal.failed(protocol, Problem.PLUGIN_MISSING, protocol, reference, browser);
        return new Step.Explain(
                Problem.PLUGIN_MISSING,
                reference,
                Optional.empty(),
                Map.of(),
                List.of(),
                UNAVAILABLE,
                Cookies.UNCHANGED);
    }

    /** There is no open sign-in for a ticket. */
    static Step gone(Problem problem) {
        int status = problem == Problem.ALREADY_USED ? CONFLICT : GONE;
        return new Step.Explain(
                problem, Reference.current(), Optional.empty(), Map.of(), List.of(), status, Cookies.UNCHANGED);
    }

    /** The person may not go on; a button leads back to the application. */
    static Step refused(
            Problem problem,
            String reference,
            String ticket,
            String application,
            List<String> details,
            Cookies cookies) {
        return new Step.Explain(
                problem,
                reference,
                Optional.of(ticket),
                Map.of("application", application),
                details,
                FORBIDDEN,
                cookies);
    }

    private static Step with(Cookies cookies, Step.Explain page) {
        return new Step.Explain(
                page.problem(),
                page.reference(),
                page.ticket(),
                page.arguments(),
                page.details(),
                page.status(),
                cookies);
    }
}
