package org.gatewright.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** One setting of a protocol in the whole instance. */
@Entity
@Table(name = "protocol_settings")
@IdClass(SettingEntity.Key.class)
class SettingEntity {

    @Id
    private String protocol;

    @Id
    @Column(name = "setting_key")
    private String key;

    @SuppressWarnings("UnusedVariable") // read by queries alone
    private String content;

    @Column(name = "encrypted")
    private boolean encrypted;

    /** Which setting of which protocol. */
    static class Key implements Serializable {

        private String protocol = "";
        private String key = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && protocol.equals(that.protocol) && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(protocol, key);
        }
    }

    /** For JPA. */
    protected SettingEntity() {
        this("", "", "", false);
    }

    SettingEntity(String protocol, String key, String content, boolean encrypted) {
        this.protocol = protocol;
        this.key = key;
        this.content = content;
        this.encrypted = encrypted;
    }
}
