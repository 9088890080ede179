-- People, their credentials and groups, authorizations, applications. Runs on H2 and PostgreSQL.

create table users (
    id varchar(36) primary key,
    organization_id varchar(36) not null references organizations (id) on delete cascade,
    user_name varchar(200) not null,
    user_name_folded varchar(400) not null,
    -- What is unique in the instance: the folded user name, or that with the organization's id after it.
    login_key varchar(440) not null,
    email varchar(320),
    given_name varchar(200) not null,
    family_name varchar(200) not null,
    display_name varchar(200) not null,
    language varchar(35),
    fields varchar(100000) not null,
    state varchar(20) not null,
    last_login_at timestamp(6) with time zone,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint uq_users_name unique (organization_id, user_name_folded),
    constraint uq_users_login_key unique (login_key)
);
create index ix_users_display_name on users (display_name);
create index ix_users_organization on users (organization_id, display_name);

create table passwords (
    user_id varchar(36) primary key references users (id) on delete cascade,
    hash varchar(512) not null,
    changed_at timestamp(6) with time zone not null
);

create table second_factors (
    user_id varchar(36) primary key references users (id) on delete cascade,
    secret varchar(500) not null,
    confirmed boolean not null,
    -- Time step of the last code that was taken; no earlier one is taken again.
    last_step bigint not null,
    created_at timestamp(6) with time zone not null
);

create table access_tokens (
    id varchar(36) primary key,
    user_id varchar(36) not null references users (id) on delete cascade,
    name varchar(200) not null,
    hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    constraint uq_access_tokens_hash unique (hash)
);
create index ix_access_tokens_user on access_tokens (user_id);

create table user_groups (
    id varchar(36) primary key,
    organization_id varchar(36) not null references organizations (id) on delete cascade,
    -- Empty for a group at the top, so that its name is unique there too.
    parent_id varchar(36) not null,
    name varchar(200) not null,
    name_folded varchar(400) not null,
    path varchar(2100) not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint uq_user_groups_name unique (organization_id, parent_id, name_folded)
);

create table user_group_members (
    group_id varchar(36) not null references user_groups (id) on delete cascade,
    user_id varchar(36) not null references users (id) on delete cascade,
    primary key (group_id, user_id)
);
create index ix_user_group_members_user on user_group_members (user_id);

-- Of a person or of a group: exactly one of the two is set.
create table authorizations (
    id varchar(36) primary key,
    project_id varchar(36) not null references projects (id) on delete cascade,
    organization_id varchar(36) not null references organizations (id) on delete cascade,
    user_id varchar(36) references users (id) on delete cascade,
    group_id varchar(36) references user_groups (id) on delete cascade,
    state varchar(20) not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint uq_authorizations_user unique (project_id, user_id),
    constraint uq_authorizations_group unique (project_id, group_id)
);
create index ix_authorizations_user on authorizations (user_id);
create index ix_authorizations_group on authorizations (group_id);
create index ix_authorizations_organization on authorizations (organization_id);

create table authorization_roles (
    authorization_id varchar(36) not null references authorizations (id) on delete cascade,
    project_id varchar(36) not null,
    role_key varchar(200) not null,
    primary key (authorization_id, role_key),
    -- A role that is made again under the same key is given to nobody.
    foreign key (project_id, role_key) references project_roles (project_id, role_key) on delete cascade
);
create index ix_authorization_roles_role on authorization_roles (project_id, role_key);

create table applications (
    id varchar(36) primary key,
    project_id varchar(36) not null references projects (id) on delete cascade,
    name varchar(200) not null,
    name_folded varchar(400) not null,
    alias varchar(60) not null,
    protocol varchar(60) not null,
    identifier varchar(1024) not null,
    -- SHA-256 of the identifier: an index over the whole of it would be too wide.
    identifier_hash varchar(64) not null,
    -- Empty, or the application's own id where its template lets several have the same identifier.
    share_key varchar(36) not null,
    template varchar(60),
    settings varchar(1000000) not null,
    secrets varchar(100000) not null,
    metadata_url varchar(2048),
    state varchar(20) not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint uq_applications_name unique (project_id, name_folded),
    constraint uq_applications_alias unique (alias),
    constraint uq_applications_identifier unique (protocol, identifier_hash, share_key)
);

create table application_mappers (
    application_id varchar(36) not null references applications (id) on delete cascade,
    position int not null,
    factory varchar(60) not null,
    required boolean not null,
    settings varchar(200000) not null,
    secrets varchar(100000) not null,
    primary key (application_id, position)
);
