package org.gatewright.audit;

/** Everything the server records. The code is what is kept, answered by the API and searched for by its beginning. */
public enum Action {
    ACCESS_TOKEN_CREATED("access-token.created"),
    ACCESS_TOKEN_REVOKED("access-token.revoked"),
    ADMINISTRATOR_APPOINTED("administrator.appointed"),
    ADMINISTRATOR_DISMISSED("administrator.dismissed"),
    APPLICATION_ACTIVATED("application.activated"),
    APPLICATION_CHANGED("application.changed"),
    APPLICATION_CREATED("application.created"),
    APPLICATION_DEACTIVATED("application.deactivated"),
    APPLICATION_RECONCILED("application.reconciled"),
    APPLICATION_TARGET_CHOSEN("application.target-chosen"),
    APPLICATION_REMOVED("application.removed"),
    AUTHORIZATION_ACTIVATED("authorization.activated"),
    AUTHORIZATION_CHANGED("authorization.changed"),
    AUTHORIZATION_CREATED("authorization.created"),
    AUTHORIZATION_DEACTIVATED("authorization.deactivated"),
    AUTHORIZATION_REMOVED("authorization.removed"),
    GRANT_ACTIVATED("grant.activated"),
    GRANT_CHANGED("grant.changed"),
    GRANT_CREATED("grant.created"),
    GRANT_DEACTIVATED("grant.deactivated"),
    GRANT_REMOVED("grant.removed"),
    GROUP_CREATED("group.created"),
    GROUP_MEMBER_ADDED("group.member-added"),
    GROUP_MEMBER_REMOVED("group.member-removed"),
    GROUP_MOVED("group.moved"),
    GROUP_REMOVED("group.removed"),
    GROUP_RENAMED("group.renamed"),
    KEY_ACTIVATED("key.activated"),
    KEY_CREATED("key.created"),
    KEY_IMPORTED("key.imported"),
    KEY_REMOVED("key.removed"),
    KEY_RETIRED("key.retired"),
    ORGANIZATION_ACTIVATED("organization.activated"),
    ORGANIZATION_CREATED("organization.created"),
    ORGANIZATION_DEACTIVATED("organization.deactivated"),
    ORGANIZATION_DIRECTORY_CHOSEN("organization.directory-chosen"),
    ORGANIZATION_REMOVED("organization.removed"),
    ORGANIZATION_RENAMED("organization.renamed"),
    POLICY_CHANGED("policy.changed"),
    POLICY_RESET("policy.reset"),
    PROJECT_ACTIVATED("project.activated"),
    PROJECT_CHANGED("project.changed"),
    PROJECT_CREATED("project.created"),
    PROJECT_DEACTIVATED("project.deactivated"),
    PROJECT_REMOVED("project.removed"),
    REQUEST_REFUSED("request.refused"),
    ROLE_CHANGED("role.changed"),
    ROLE_CREATED("role.created"),
    ROLE_REMOVED("role.removed"),
    SECOND_FACTOR_ADDED("second-factor.added"),
    SECOND_FACTOR_ENROLLED("second-factor.enrolled"),
    SECOND_FACTOR_REMOVED("second-factor.removed"),
    SESSION_ENDED("session.ended"),
    SETTING_CHANGED("setting.changed"),
    PLUGIN_SETTINGS_CHANGED("plugin.settings-changed"),
    PLUGIN_SETTINGS_RESET("plugin.settings-reset"),
    PLUGIN_UPLOADED("plugin.uploaded"),
    PLUGIN_ACTED("plugin.acted"),
    PLUGIN_SWITCHED_ON("plugin.switched-on"),
    PLUGIN_SWITCHED_OFF("plugin.switched-off"),
    SIGN_IN_GRANTED("sign-in.granted"),
    SIGN_IN_LOCKED_OUT("sign-in.locked-out"),
    SIGN_IN_REFUSED("sign-in.refused"),
    SIGN_ON_ENDED("sign-on.ended"),
    SIGN_ON_FAILED("sign-on.failed"),
    SIGN_ON_GRANTED("sign-on.granted"),
    SIGN_ON_REFUSED("sign-on.refused"),
    USER_ACTIVATED("user.activated"),
    USER_CHANGED("user.changed"),
    USER_CREATED("user.created"),
    USER_DEACTIVATED("user.deactivated"),
    USER_LOCKED("user.locked"),
    USER_PASSWORD_CHANGED("user.password-changed"),
    USER_PASSWORD_SET("user.password-set"),
    USER_REMOVED("user.removed"),
    USER_UNLOCKED("user.unlocked");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    /** Such as {@code application.created}: what it happened to, and what happened. */
    public String code() {
        return code;
    }

    /** What it happened to, such as {@code application}. */
    public String kind() {
        return code.substring(0, code.indexOf('.'));
    }
}
