package org.gatewright.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** A plugin is switched off, in the instance (owner empty) or in an organization. */
@Entity
@Table(name = "plugin_switches")
@IdClass(PluginSwitchEntity.Key.class)
class PluginSwitchEntity {

    @Id
    private String plugin;

    @Id
    @Column(name = "owner_id")
    private String ownerId;

    /** Which plugin, and where. */
    static class Key implements Serializable {

        private String plugin = "";
        private String ownerId = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && plugin.equals(that.plugin) && ownerId.equals(that.ownerId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(plugin, ownerId);
        }
    }

    /** For JPA. */
    protected PluginSwitchEntity() {
        this("", "");
    }

    PluginSwitchEntity(String plugin, String ownerId) {
        this.plugin = plugin;
        this.ownerId = ownerId;
    }

    String plugin() {
        return plugin;
    }

    String ownerId() {
        return ownerId;
    }
}
