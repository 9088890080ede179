package org.gatewright.plugin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.administrator.Unguarded;

/** Shows which plugins this node has and what they add. Plugins come and go as deployments, not through here. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PluginService {

    @Inject
    PluginRegistry registry;

    /** Every plugin, those that failed last. */
    public List<PluginInfo> list(Actor actor) {
        actor.require(Permission.PLUGIN_READ);
        return registry.list();
    }

    @Unguarded("names, labels and constraints of forms are no secret")
    public Catalogue catalogue() {
        return Catalogue.of(registry.snapshot());
    }

    /** The icon of a plugin of this node, whichever has it, by its {@link Picture#file()}. */
    @Unguarded("a picture that says nothing, under a name that nobody guesses")
    public Optional<Picture> icon(String file) {
        return registry.snapshot().icon(file);
    }
}
