package org.gatewright.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import org.gatewright.persistence.JsonMap;

/** One policy of the instance (owner empty) or of an organization. */
@Entity
@Table(name = "policies")
@IdClass(PolicyEntity.Key.class)
class PolicyEntity {

    @Id
    @Column(name = "owner_id")
    private String ownerId;

    @Id
    private String policy;

    @SuppressWarnings("UnusedVariable") // read by queries alone
    private String content;

    /** Which policy of whom. */
    static class Key implements Serializable {

        private String ownerId = "";
        private String policy = "";

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && ownerId.equals(key.ownerId) && policy.equals(key.policy);
        }

        @Override
        public int hashCode() {
            return Objects.hash(ownerId, policy);
        }
    }

    /** For JPA. */
    protected PolicyEntity() {
        this("", "", Map.of());
    }

    PolicyEntity(String ownerId, String policy, Map<String, String> texts) {
        this.ownerId = ownerId;
        this.policy = policy;
        this.content = JsonMap.write(texts);
    }
}
