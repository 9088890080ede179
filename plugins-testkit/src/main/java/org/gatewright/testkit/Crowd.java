package org.gatewright.testkit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many threads that do the same at once. */
final class Crowd {

    private static final int THREADS = 8;
    private static final int TIMES = 50;

    private Crowd() {}

    /** What each of them got, each time. */
    static <T> List<T> results(Supplier<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<List<T>>> running = IntStream.range(0, THREADS)
                    .mapToObj(thread -> CompletableFuture.supplyAsync(
                            () -> Stream.generate(work).limit(TIMES).toList(), threads))
                    .toList();
            return running.stream().flatMap(future -> future.join().stream()).toList();
        } catch (CompletionException e) {
            throw new AssertionError("Called by many threads at once it failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
