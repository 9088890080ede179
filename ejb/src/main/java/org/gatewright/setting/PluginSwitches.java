package org.gatewright.setting;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.organization.OrganizationRemoval;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Switches;
import org.gatewright.thread.Threads;

/** Where plugins are switched off, as it is stored; tells the registry of every node. */
@ApplicationScoped
public class PluginSwitches implements ChangeListener {

    @PersistenceContext(unitName = "gatewright")
    EntityManager entities;

    @Inject
    Threads threads;

    @Inject
    PluginRegistry plugins;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private ExecutorService executor;

    @PostConstruct
    void start() {
        executor = threads.executor(1);
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }

    /** Reads them anew and lets them hold on this node. */
    public void apply() {
        plugins.switched(read());
    }

    Switches read() {
        Map<String, Set<String>> off = entities.createQuery(
                        "select s from PluginSwitchEntity s", PluginSwitchEntity.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        PluginSwitchEntity::ownerId,
                        Collectors.mapping(PluginSwitchEntity::plugin, Collectors.toUnmodifiableSet())));
        return new Switches(off);
    }

    boolean isOn(String plugin, String owner) {
        return !read().off().getOrDefault(owner, Set.of()).contains(plugin);
    }

    /** Says whether it was otherwise before. */
    boolean set(String plugin, String owner, boolean on) {
        int removed = entities.createQuery(
                        "delete from PluginSwitchEntity s where s.plugin = :plugin and s.ownerId = :owner")
                .setParameter("plugin", plugin)
                .setParameter("owner", owner)
                .executeUpdate();
        if (!on) {
            entities.persist(new PluginSwitchEntity(plugin, owner));
        }
        return on == (removed > 0);
    }

    void organizationGoes(@Observes @Priority(OrganizationRemoval.POLICIES) OrganizationRemoval removal) {
        entities.createQuery("delete from PluginSwitchEntity s where s.ownerId = :owner")
                .setParameter("owner", removal.organization().id())
                .executeUpdate();
    }

    @Override
    public void changed(Changed change) {
        if (change.kind() == Changed.Kind.PLUGIN) {
            missedChanges();
        }
    }

    @Override
    public void missedChanges() {
        executor.execute(this::applyAtLast);
    }

    /** What was not read now would be missed until the next change. */
    private void applyAtLast() {
        try {
            while (!isApplied() && !stopped.await(1, TimeUnit.SECONDS)) {
                // The database is away.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isApplied() {
        try {
            apply();
            return true;
        } catch (RuntimeException e) {
            SettingLog.LOG.switchesNotRead(e);
            return false;
        }
    }
}
