package org.gatewright.administrator;

/** What an administrator can be allowed to do. */
public enum Permission {
    ORGANIZATION_READ,
    ORGANIZATION_WRITE,
    PROJECT_READ,
    PROJECT_WRITE,
    APPLICATION_READ,
    APPLICATION_WRITE,
    PERSON_READ,
    PERSON_WRITE,
    AUTHORIZATION_READ,
    AUTHORIZATION_WRITE,
    ADMINISTRATOR_READ,
    ADMINISTRATOR_WRITE,
    SESSION_READ,
    SESSION_END,
    AUDIT_READ,
    POLICY_READ,
    POLICY_WRITE,
    PLUGIN_READ,
    KEY_READ,
    KEY_WRITE,
    INSTANCE_READ,
    INSTANCE_WRITE;

    public boolean isRead() {
        return name().endsWith("_READ");
    }
}
