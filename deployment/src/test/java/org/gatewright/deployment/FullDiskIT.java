package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.gatewright.deployment.saml.AwsRequest;
import org.gatewright.deployment.saml.WebBrowser;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A single server whose data folder is full. */
@TestInstance(Lifecycle.PER_CLASS)
class FullDiskIT {

    private static final int MEGABYTES = 256;
    private static final int MANY = 100;

    /** They take longer than the server waits between two attempts to write. */
    private static final int LOOKS = 50;

    private final GatewrightServer server = GatewrightServer.notYet(Start.named("full-disk"));
    private final SmallDisk disk = SmallDisk.at(server.data(), MEGABYTES);
    private AwsPortal portal;

    @BeforeAll
    void start() {
        server.begin();
        portal = new AwsPortal(server);
    }

    @AfterAll
    void stop() {
        server.close();
        disk.close();
    }

    @Test
    void nothingIsDecidedThatCannotBeWrittenDownAndThenAllGoesOn() {
        WebBrowser browser = new WebBrowser();
        portal.signIn(browser);
        AwsRequest before = portal.request();
        portal.accepts(portal.bring(browser, before), before);
        AwsRequest request = portal.request();

        try {
            Page refused = first(browser);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.retryAfter()).isNotEmpty();
            assertThat(refused.html().text()).contains("can't write down what it decides", "Reference");
        } finally {
            disk.free();
        }

        portal.accepts(portal.bring(browser, request), request);
        portal.signIn(new WebBrowser());
        assertThat(server.log()).contains("GATE1404");
        server.restart();
        AwsRequest after = portal.request();
        portal.accepts(portal.bring(browser, after), after);
    }

    @Test
    void aSessionThatTheFullDiskDidNotTakeIsWrittenLater() {
        WebBrowser browser;
        try {
            browser = unwritten();
        } finally {
            disk.free();
        }
        Conditions.await("all sessions are written", () -> changesUnwritten() == 0);

        server.crash();

        AwsRequest after = portal.request();
        portal.accepts(portal.bring(browser, after), after);
    }

    /** Somebody who signed in just before the disk was full, and whose session had not been written then. */
    private WebBrowser unwritten() {
        for (int i = 0; i < MANY; i++) {
            WebBrowser browser = new WebBrowser();
            portal.signIn(browser);
            disk.fill();
            if (IntStream.range(0, LOOKS).allMatch(look -> changesUnwritten() > 0)) {
                return browser;
            }
            disk.free();
        }
        throw new AssertionError("No session that can't be written waits until it can");
    }

    private double changesUnwritten() {
        return Measurements.of(server).sum("gatewright_sessions_unwritten");
    }

    /** The first sign-on on the full disk that is not answered as ever: the server frees a little when it tidies up. */
    private Page first(WebBrowser browser) {
        Page page;
        int times = 0;
        do {
            disk.fill();
            page = portal.bring(browser, portal.request());
            times++;
        } while (page.status() == 200 && times < MANY);
        return page;
    }
}
