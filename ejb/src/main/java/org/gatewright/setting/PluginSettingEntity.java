package org.gatewright.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One setting of a plugin, of the instance (owner empty) or of an organization. */
@Entity
@Table(name = "plugin_settings")
@IdClass(PluginSettingEntity.Key.class)
class PluginSettingEntity {

    @Id
    private String plugin;

    @Id
    @Column(name = "owner_id")
    private String ownerId;

    @Id
    @Column(name = "setting_key")
    private String key;

    @SuppressWarnings("UnusedVariable") // read by queries alone
    private String content;

    @SuppressWarnings("UnusedVariable") // read by queries alone
    private boolean encrypted;

    /** Which setting of which plugin, and whose. */
    static class Key implements Serializable {

        private String plugin = "";
        private String ownerId = "";
        private String key = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that
                    && plugin.equals(that.plugin)
                    && ownerId.equals(that.ownerId)
                    && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(plugin, ownerId, key);
        }
    }

    /** For JPA. */
    protected PluginSettingEntity() {
        this("", "", "", "", false);
    }

    PluginSettingEntity(String plugin, String ownerId, String key, String content, boolean encrypted) {
        this.plugin = plugin;
        this.ownerId = ownerId;
        this.key = key;
        this.content = content;
        this.encrypted = encrypted;
    }
}
