package org.gatewright.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * From an earlier release, whose records lack fields that ours have, to this one, node by node. {@code deployment/test.sh} builds that
 * release.
 */
@Tag("upgrade")
@TestInstance(Lifecycle.PER_CLASS)
class UpgradeIT {

    private static final Path EARLIER =
            Path.of(Objects.requireNonNull(System.getProperty("gatewright.earlier"), "gatewright.earlier is not set"));

    private final Cluster cluster = new Cluster("upgrade", 2, (start, number, peers) -> start.by(EARLIER));
    private final GatewrightServer first = cluster.node(0);
    private final GatewrightServer second = cluster.node(1);
    private final ClusterWorld world = new ClusterWorld(first);

    @AfterAll
    void stop() {
        cluster.close();
    }

    @Test
    void nobodyNoticesThatEachNodeIsReplacedByOneOfThisRelease() {
        Visitor ofFirst = world.signedIn(first);
        Visitor ofSecond = world.signedIn(second);
        try (Traffic traffic = new Traffic(cluster.nodes(), world)) {
            for (GatewrightServer node : cluster.nodes()) {
                node.close();
                node.become(start -> start.by(Start.OURS));
                node.begin();

                int before = traffic.answered();
                Conditions.await("sign-ons go on after the restart", () -> traffic.answered() > before + 20);
                begunAtOneAndEndedAtTheOther(first, second);
                begunAtOneAndEndedAtTheOther(second, first);
            }
            assertThat(traffic.failures()).as("sign-ons that failed").isEmpty();
        }
        world.signsOn(ofFirst, second);
        world.signsOn(ofSecond, first);
    }

    private void begunAtOneAndEndedAtTheOther(GatewrightServer one, GatewrightServer other) {
        Visitor visitor = new Visitor();
        ServiceProvider.Request request = world.request();
        Page form = world.bring(visitor, one, request);
        ClusterWorld.answers(world.submit(visitor, other, form), request);
        world.signsOn(visitor, one);
    }
}
