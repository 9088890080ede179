package org.gatewright.thread;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Executors for work that must be done at all times. Those of the container refuse it while the server starts, is suspended, or
 * finishes the last requests before it stops.
 */
@ApplicationScoped
public class Threads {

    private static final long IDLE_SECONDS = 10;

    private final List<ExecutorService> executors = new CopyOnWriteArrayList<>();

    @Resource
    ManagedThreadFactory managed;

    private ThreadFactory factory = work -> managed.newThread(work);

    Threads() {}

    Threads(ThreadFactory factory) {
        this.factory = factory;
    }

    /**
     * An executor, which ends with the application. What more than its threads can do waits.
     *
     * @param most how many threads it has at most; those that have nothing to do end
     */
    public ExecutorService executor(int most) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                most, most, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        executor.allowCoreThreadTimeOut(true);
        executors.add(executor);
        return executor;
    }

    @PreDestroy
    void stop() {
        executors.forEach(ExecutorService::shutdown);
    }
}
