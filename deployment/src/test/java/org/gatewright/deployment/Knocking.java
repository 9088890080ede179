package org.gatewright.deployment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Somebody who asks for a page again and again, from before a server is there until this is closed. */
final class Knocking implements AutoCloseable {

    private static final int EVERY_MILLISECONDS = 50;

    private final URI page;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> knocks;
    private final List<Answered> answers = new CopyOnWriteArrayList<>();

    /** Begins at once. */
    Knocking(URI page) {
        this.page = page;
        this.knocks = thread.scheduleWithFixedDelay(this::knock, 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private record Answered(int status, Duration after) {}

    /** The status of every answer so far. */
    List<Integer> statuses() {
        return answers.stream().map(Answered::status).toList();
    }

    /** How long the slowest answer so far took. */
    Duration longest() {
        return answers.stream().map(Answered::after).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private void knock() {
        Instant from = Instant.now();
        try {
            int status = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                    .statusCode();
            answers.add(new Answered(status, Duration.between(from, Instant.now())));
        } catch (IOException nobodyThere) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        knocks.cancel(false);
        thread.shutdown();
    }
}
