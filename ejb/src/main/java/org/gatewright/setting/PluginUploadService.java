package org.gatewright.setting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Permission;
import org.gatewright.audit.Action;
import org.gatewright.audit.Audit;
import org.gatewright.audit.AuditEntry;
import org.gatewright.audit.Detail;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.NewArchive;
import org.gatewright.plugin.PluginRegistry;

/** Brings archives of plugins to this node, where its operator has allowed that: who can do so can run anything in the server. */
@Stateless
public class PluginUploadService {

    @Inject
    Configuration configuration;

    @Inject
    PluginRegistry plugins;

    @Inject
    Audit audit;

    /** Whether this actor may upload archives here. */
    public boolean isOpenTo(Actor actor) {
        return configuration.pluginUpload() && actor.may(Permission.INSTANCE_WRITE, "", "");
    }

    /**
     * Puts an archive into the folder of plugins, from where it comes by itself.
     *
     * @param name of its file
     * @param replace whether it may take the place of an archive of that name
     * @throws DomainException {@code NOT_FOUND} where it is not allowed, {@code PLUGIN_ARCHIVE_...} if the archive can't be taken
     * @throws IOException if it can't be read or written
     */
    public void upload(Actor actor, String name, InputStream content, boolean replace) throws IOException {
        actor.require(Permission.INSTANCE_WRITE);
        if (!configuration.pluginUpload()) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        try (NewArchive archive = plugins.receive(name, content)) {
            // First, so that nothing comes that the activity does not tell of.
            audit.record(AuditEntry.change(actor, Action.PLUGIN_UPLOADED, "plugin", name, name)
                    .with(Detail.SHA256, archive.sha256()));
            archive.put(replace);
        }
    }
}
