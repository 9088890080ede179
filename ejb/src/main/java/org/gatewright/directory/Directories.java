package org.gatewright.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.organization.Organizations;
import org.gatewright.plugin.Pin;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.spi.directory.UserDirectory;
import org.gatewright.user.NamedDirectory;

/**
 * Calls the directories that organizations name. A directory may take long: no transaction, and no connection to the database,
 * waits for it, and only so many people do that others find a thread.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class Directories {

    /** A quarter of the threads that answer requests (server.cli). */
    private static final int MOST_WAITING = 32;

    @Inject
    PluginRegistry registry;

    @Inject
    Organizations organizations;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    /** Ids of those that an organization may name. */
    List<String> offered(String organizationId) {
        return registry.snapshot().in(organizationId).directories().stream()
                .map(UserDirectory::id)
                .toList();
    }

    /**
     * Asks a directory, which is given the organization's name, while somebody waits for the answer.
     *
     * @throws DomainException {@link ErrorCode#DIRECTORY_UNAVAILABLE} if its plugin is not there or fails; {@link ErrorCode#BUSY}
     *     if too many wait
     */
    <T> T askNow(NamedDirectory named, BiFunction<UserDirectory, String, T> question) {
        if (!waiting.tryAcquire()) {
            throw DomainException.of(ErrorCode.BUSY);
        }
        try {
            return ask(named, question);
        } finally {
            waiting.release();
        }
    }

    /**
     * Asks a directory, which is given the organization's name.
     *
     * @throws DomainException {@link ErrorCode#DIRECTORY_UNAVAILABLE} if its plugin is not there or fails
     */
    <T> T ask(NamedDirectory named, BiFunction<UserDirectory, String, T> question) {
        String organization = organizations.load(named.organizationId()).name();
        try (Pin pin = registry.pin()) {
            UserDirectory directory = pin.snapshot()
                    .in(named.organizationId())
                    .directory(named.directory())
                    .orElseThrow(() -> {
                        DirectoryLog.LOG.missing(named.directory());
                        return unavailable(named);
                    });
            return question.apply(directory, organization);
        } catch (PluginFailure e) {
            DirectoryLog.LOG.failed(named.directory(), e);
            throw unavailable(named);
        }
    }

    private static DomainException unavailable(NamedDirectory named) {
        return DomainException.of(ErrorCode.DIRECTORY_UNAVAILABLE).with("directory", named.directory());
    }
}
