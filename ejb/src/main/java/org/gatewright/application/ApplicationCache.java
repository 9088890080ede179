package org.gatewright.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatewright.cache.NodeCache;
import org.gatewright.change.ChangeListener;
import org.gatewright.change.Changed;
import org.gatewright.metric.Meters;
import org.gatewright.plugin.PluginRegistry;
import org.gatewright.plugin.Snapshot;
import org.gatewright.spi.preflight.PreflightRule;

/**
 * Applications as a sign-on finds them: only those that are active together with their project and organization. What was
 * read once is kept in the node's memory until an application, project or organization changes, on whichever node. That
 * nobody has a name is kept too: strangers choose what is asked for.
 */
@ApplicationScoped
public class ApplicationCache implements ChangeListener {

    private static final int MOST = 20_000;

    @Inject
    Applications applications;

    private final NodeCache<Optional<Ready>> byId = new NodeCache<>(MOST);
    private final NodeCache<List<String>> byIdentifier = new NodeCache<>(MOST);
    private final NodeCache<Optional<String>> byAlias = new NodeCache<>(MOST);

    @Inject
    void measure(Meters meters) {
        byId.measure(meters, "applications");
        byIdentifier.measure(meters, "application-identifiers");
        byAlias.measure(meters, "application-aliases");
    }

    /** What a plugin has made would keep its classes in memory. */
    @Inject
    void forgetPluginsThatLeave(PluginRegistry plugins) {
        plugins.whenOneHasLeft(() -> byId.forEach(known -> known.ifPresent(Ready::forgetChain)));
    }

    /** Every application of a protocol with this identifier; several only where their templates let them share it. */
    public List<RegisteredApplication> byIdentifier(String protocol, String identifier) {
        // An id of a protocol has no space in it.
        return byIdentifier.get(protocol + " " + identifier, name -> applications.ids(protocol, identifier)).stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    public Optional<RegisteredApplication> byAlias(String protocol, String alias) {
        return byAlias.get(alias, applications::idByAlias)
                .flatMap(this::byId)
                .filter(application -> application.protocol().equals(protocol));
    }

    public Optional<RegisteredApplication> byId(String id) {
        return ready(id).map(Ready::application);
    }

    /** Those that people of an organization may have to do with; read anew each time. See {@link Applications#idsAround}. */
    public List<RegisteredApplication> around(String organizationId) {
        return applications.idsAround(organizationId).stream()
                .flatMap(id -> byId(id).stream())
                .toList();
    }

    /** The same whether it is active or not, for previews; read anew each time. */
    public Optional<RegisteredApplication> activeOrNot(String id) {
        return applications.find(id).map(StoredApplication::toRegistered);
    }

    /** The application's chain of mappers as these plugins make it. */
    public List<ReadyMapper> mappers(RegisteredApplication application, Snapshot snapshot) {
        return ready(application.id())
                .or(() -> applications.find(application.id()).map(Ready::new))
                .map(known -> known.mappers(snapshot.in(application.organizationId())))
                .orElse(List.of());
    }

    /** The rules that what is released to the application must pass; its template names them. */
    public List<PreflightRule> rules(RegisteredApplication application, Snapshot snapshot) {
        Snapshot offered = snapshot.in(application.organizationId());
        return application.application().template().flatMap(offered::template).stream()
                .flatMap(template -> template.preflightRules().stream())
                .flatMap(id -> offered.rule(id).stream())
                .toList();
    }

    @Override
    public void changed(Changed change) {
        switch (change.kind()) {
            case APPLICATION, PROJECT, ORGANIZATION -> missedChanges();
            default -> {
                // nothing else is kept here
            }
        }
    }

    @Override
    public void missedChanges() {
        byId.dropAll();
        byIdentifier.dropAll();
        byAlias.dropAll();
    }

    private Optional<Ready> ready(String id) {
        return byId.get(id, wanted -> applications
                .find(wanted)
                .filter(StoredApplication::inUse)
                .map(Ready::new));
    }

    /** An application with the chain that was last made for it. */
    private static final class Ready {

        private final RegisteredApplication application;
        private final List<MapperConfig> configs;
        private volatile Chain chain = Chain.NONE;

        Ready(StoredApplication stored) {
            this.application = stored.toRegistered();
            this.configs = stored.mappers();
        }

        RegisteredApplication application() {
            return application;
        }

        void forgetChain() {
            chain = Chain.NONE;
        }

        List<ReadyMapper> mappers(Snapshot snapshot) {
            Chain made = chain;
            if (made.snapshot() != snapshot.number()) {
                MapperCheck check = new MapperCheck(snapshot);
                made = new Chain(
                        snapshot.number(), configs.stream().map(check::ready).toList());
                chain = made;
            }
            return made.mappers();
        }
    }

    /** A chain, and the number of the snapshot whose plugins made it. */
    private record Chain(long snapshot, List<ReadyMapper> mappers) {

        static final Chain NONE = new Chain(-1, List.of());
    }
}
