package org.gatewright.signon;

import java.time.Instant;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.metric.Stages;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Protocol;

/**
 * One sign-on under way: who is asked by whom, and through what.
 *
 * @param deciding runs until the answer is being made
 * @param binding the browser's cookie that open sign-ins are bound to, perhaps a new one
 */
record Visit(
        Plugins plugins,
        Protocol protocol,
        RegisteredApplication application,
        Intent.SignOn request,
        Browser browser,
        Stages.Running deciding,
        String binding) {

    static Visit of(
            Plugins plugins,
            Protocol protocol,
            RegisteredApplication application,
            Intent.SignOn request,
            Browser browser,
            Stages.Running deciding) {
        return new Visit(plugins, protocol, application, request, browser, deciding, Bindings.of(browser));
    }

    String projectId() {
        return application.projectId();
    }

    String applicationName() {
        return application.application().name();
    }

    /** What is kept while the person is asked for something. */
    PendingSignOn pending(Instant now) {
        return PendingSignOn.asked(Tickets.hashOf(binding), application.protocol(), request, now);
    }

    /** The cookies, and the binding if the browser does not have it yet. */
    Cookies bound(Cookies cookies) {
        return Bindings.keep(binding, browser, cookies);
    }
}
