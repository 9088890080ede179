package org.gatewright.metric;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.gatewright.failure.Outage;

/**
 * The server's meters and their names, which docs/metrics.md explains. What is counted for each sign-on is made before, or when
 * it is needed for the first time, and found again without a search in the registry. A tag has few values: none of them comes from
 * a person or a request.
 */
public final class Meters implements AutoCloseable {

    /** From a tenth of a millisecond to five seconds. */
    private static final Duration[] BUCKETS = DoubleStream.of(
                    0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000)
            .mapToObj(millis -> Duration.ofNanos((long) (millis * 1_000_000)))
            .toArray(Duration[]::new);

    private static final String OUTCOME = "outcome";
    private static final String NO_REASON = "NONE";

    private final MeterRegistry registry;
    private final List<Meter> made = new CopyOnWriteArrayList<>();
    private final Map<String, Map<SignOnOutcome, Counter>> signOns = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();
    private final Map<String, Counter> findings = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusedLogins = new ConcurrentHashMap<>();
    private final Map<Outage.Part, Counter> outages = new EnumMap<>(Outage.Part.class);
    private final Map<String, List<Meter>> plugins = new ConcurrentHashMap<>();
    private final Counter grantedLogins;
    private final Counter busyLogins;
    private final Counter hashesRefused;

    public Meters(MeterRegistry registry) {
        this.registry = registry;
        this.grantedLogins = login(LoginOutcome.GRANTED, NO_REASON);
        this.busyLogins = login(LoginOutcome.BUSY, NO_REASON);
        for (Outage.Part part : Outage.Part.values()) {
            outages.put(part, counter("gatewright.outages", "Requests that had to wait", "part", part.name()));
        }
        this.hashesRefused = counter("gatewright.hash.pool.refused", "Passwords that were not hashed: too many waited");
    }

    /** How long a stage takes. */
    Timer stage(Stage stage) {
        return kept(Timer.builder("gatewright.stage")
                .description("Time of each part of a sign-on")
                .tag("stage", stage.tag())
                .serviceLevelObjectives(BUCKETS)
                .register(registry));
    }

    public void signOn(String protocol, SignOnOutcome outcome) {
        requireNonNull(signOns.computeIfAbsent(protocol, this::signOns).get(outcome))
                .increment();
    }

    private Map<SignOnOutcome, Counter> signOns(String protocol) {
        Map<SignOnOutcome, Counter> counters = new EnumMap<>(SignOnOutcome.class);
        for (SignOnOutcome outcome : SignOnOutcome.values()) {
            counters.put(
                    outcome, counter("gatewright.sign.ons", "Sign-ons", "protocol", protocol, OUTCOME, outcome.name()));
        }
        return counters;
    }

    /** A sign-on that a rule did not let through. */
    public void refusal(Enum<?> rule) {
        refusals.computeIfAbsent(rule.name(), name -> counter("gatewright.refusals", "Sign-ons refused", "rule", name))
                .increment();
    }

    /** An error that a check before release has found. */
    public void finding(String id) {
        findings.computeIfAbsent(
                        id, name -> counter("gatewright.preflight.errors", "Errors before release", "finding", name))
                .increment();
    }

    public void loginGranted() {
        grantedLogins.increment();
    }

    public void loginRefused(Enum<?> reason) {
        refusedLogins
                .computeIfAbsent(reason.name(), name -> login(LoginOutcome.REFUSED, name))
                .increment();
    }

    public void loginBusy() {
        busyLogins.increment();
    }

    private Counter login(LoginOutcome outcome, String reason) {
        return counter("gatewright.logins", "Attempts to sign in", OUTCOME, outcome.name(), "reason", reason);
    }

    /** A request that had to wait for something out of reach. */
    public void outage(Outage.Part part) {
        requireNonNull(outages.get(part)).increment();
    }

    /** The pool that hashes passwords. */
    public void hashPool(LongSupplier size, LongSupplier busy, LongSupplier waiting) {
        gauge("gatewright.hash.pool.size", "Passwords that can be hashed at once", size);
        gauge("gatewright.hash.pool.busy", "Passwords being hashed", busy);
        gauge("gatewright.hash.pool.waiting", "Passwords that wait to be hashed", waiting);
    }

    public void hashRefused() {
        hashesRefused.increment();
    }

    /** A cache that the nodes share; what of it this node holds. */
    public void cache(String name, LongSupplier entries) {
        gauge("gatewright.cache.entries", "Entries that this node holds", entries, "cache", name);
    }

    /** The nodes that this one sees, itself among them, and how many there should be. */
    public void cluster(LongSupplier nodes, LongSupplier expected) {
        gauge("gatewright.cluster.nodes", "Nodes that are together", nodes);
        gauge("gatewright.cluster.expected", "Nodes that there should be", expected);
    }

    /** What this node remembers of the database. */
    public void nodeCache(String name, LongSupplier entries, LongSupplier hits, LongSupplier misses) {
        gauge("gatewright.node.cache.entries", "Entries that this node remembers", entries, "cache", name);
        String gets = "gatewright.node.cache.gets";
        counted(gets, "Looks into the memory", hits, "cache", name, "result", "hit");
        counted(gets, "Looks into the memory", misses, "cache", name, "result", "miss");
    }

    /** Records on their way into the audit trail. */
    public void auditPending(LongSupplier records) {
        gauge("gatewright.audit.pending", "Records on their way into the audit trail", records);
    }

    /** What has changed in sessions and is not in the database yet. */
    public void sessionsUnwritten(LongSupplier entries) {
        gauge("gatewright.sessions.unwritten", "Changes of sessions that are not in the database yet", entries);
    }

    /** A plugin that has arrived; counting begins anew. */
    public void pluginArrived(String id, LongSupplier calls, LongSupplier nanos, LongSupplier failures) {
        pluginLeft(id);
        Meter timer = kept(FunctionTimer.builder(
                        "gatewright.plugin.calls",
                        this,
                        self -> calls.getAsLong(),
                        self -> nanos.getAsLong(),
                        TimeUnit.NANOSECONDS)
                .description("Calls into plugins")
                .tag("plugin", id)
                .register(registry));
        Meter failed = counted("gatewright.plugin.failures", "Calls that failed", failures, "plugin", id);
        plugins.put(id, List.of(timer, failed));
    }

    public void pluginLeft(String id) {
        List<Meter> gone = plugins.remove(id);
        if (gone != null) {
            gone.forEach(registry::remove);
            made.removeAll(gone);
        }
    }

    private Counter counter(String name, String description, String... tags) {
        return kept(Counter.builder(name).description(description).tags(tags).register(registry));
    }

    private Meter counted(String name, String description, LongSupplier count, String... tags) {
        // The registry holds on to the first argument weakly only.
        return kept(FunctionCounter.builder(name, this, self -> count.getAsLong())
                .description(description)
                .tags(tags)
                .register(registry));
    }

    private void gauge(String name, String description, LongSupplier value, String... tags) {
        Supplier<Number> number = value::getAsLong;
        kept(Gauge.builder(name, number).description(description).tags(tags).register(registry));
    }

    private <T extends Meter> T kept(T meter) {
        made.add(meter);
        return meter;
    }

    /** Takes the meters away, so that the next deployment can bring its own. */
    @Override
    public void close() {
        made.forEach(registry::remove);
    }
}
