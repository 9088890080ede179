package org.gatewright.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** That a person was put into a group. */
@Entity
@Table(name = "user_group_members")
@IdClass(MembershipEntity.Key.class)
class MembershipEntity {

    @Id
    @Column(name = "group_id")
    private String groupId = "";

    @Id
    @Column(name = "user_id")
    private String userId = "";

    @Formula("(select u.user_name from users u where u.id = user_id)")
    private @Nullable String userName;

    @Formula("(select u.display_name from users u where u.id = user_id)")
    private @Nullable String displayName;

    /** Who is in which group. */
    record Key(String groupId, String userId) implements Serializable {}

    /** For JPA. */
    protected MembershipEntity() {}

    MembershipEntity(String groupId, String userId) {
        this.groupId = groupId;
        this.userId = userId;
    }

    Member toRecord() {
        return new Member(userId, String.valueOf(userName), String.valueOf(displayName));
    }
}
