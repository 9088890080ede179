package org.gatewright.deployment;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gatewright.deployment.saml.ServiceProvider;
import org.gatewright.deployment.saml.WebBrowser.Page;

/**
 * People who sign on all the time, through what nginx does with the shipped file: one node after the other is asked, and the next one when
 * nobody is there, who is then left alone for a while, or a node says 503, or 404 in its last moment. Closing it sends them home.
 */
final class Traffic implements AutoCloseable {

    private static final int PEOPLE = 4;
    private static final int EVERY_MILLISECONDS = 200;
    /** So often somebody comes who has no session yet. */
    private static final int NEWCOMER = 10;

    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final Set<Integer> NOT_HERE = Set.of(404, 503);

    private final List<GatewrightServer> nodes;
    private final Map<GatewrightServer, Instant> away = new ConcurrentHashMap<>();
    private final ClusterWorld world;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService people = Executors.newScheduledThreadPool(PEOPLE);
    private final List<ScheduledFuture<?>> visits = new ArrayList<>();

    /** Begins at once; everybody is signed in then. */
    Traffic(List<GatewrightServer> nodes, ClusterWorld world) {
        this.nodes = nodes;
        this.world = world;
        IntStream.range(0, PEOPLE)
                .mapToObj(i -> new Person(world.signedIn(nodes.get(i % nodes.size()))))
                .forEach(person -> visits.add(people.scheduleWithFixedDelay(
                        person::comesAgain, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)));
    }

    /** Sign-ons that were answered so far. */
    int answered() {
        return answered.get();
    }

    /** What went wrong so far, in sentences. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        visits.forEach(visit -> visit.cancel(false));
        people.shutdown();
        try {
            if (!people.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("A sign-on took more than a minute");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Person {

        private final Visitor signedIn;
        private int times;

        Person(Visitor signedIn) {
            this.signedIn = signedIn;
        }

        void comesAgain() {
            ServiceProvider.Request request = world.request();
            try {
                if (++times % NEWCOMER == 0) {
                    Visitor newcomer = new Visitor();
                    Page form = anywhere(node -> world.bring(newcomer, node, request));
                    ClusterWorld.answers(anywhere(node -> world.submit(newcomer, node, form)), request);
                } else {
                    ClusterWorld.answers(anywhere(node -> world.bring(signedIn, node, request)), request);
                }
                answered.incrementAndGet();
            } catch (RuntimeException | AssertionError e) {
                failures.add(Instant.now() + " " + e);
            }
        }
    }

    private Page anywhere(Function<GatewrightServer, Page> step) {
        RuntimeException last = new IllegalStateException("There is no node");
        for (GatewrightServer node : inTurn()) {
            try {
                Page page = step.apply(node);
                if (!NOT_HERE.contains(page.status())) {
                    return page;
                }
                last = new IllegalStateException(
                        page.status() + ": " + page.html().text());
            } catch (UncheckedIOException nobody) {
                last = nobody;
                away.put(node, Instant.now().plus(LEFT_ALONE));
            }
        }
        throw last;
    }

    /** Those that are left alone are asked last. */
    private List<GatewrightServer> inTurn() {
        Instant now = Instant.now();
        List<GatewrightServer> order = new ArrayList<>(nodes);
        Collections.rotate(order, turn.getAndIncrement() % nodes.size());
        order.sort(Comparator.comparing(node -> now.isBefore(away.getOrDefault(node, now))));
        return order;
    }
}
