-- Organizations, projects, administrators, policies and the activity. Runs on H2 and PostgreSQL.
-- Ids are UUIDv7 texts; names are compared by their folded form.

create table organizations (
    id varchar(36) primary key,
    name varchar(200) not null,
    name_folded varchar(400) not null,
    state varchar(20) not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint uq_organizations_name unique (name_folded)
);

create table projects (
    id varchar(36) primary key,
    organization_id varchar(36) not null references organizations (id),
    name varchar(200) not null,
    name_folded varchar(400) not null,
    state varchar(20) not null,
    only_authorized boolean not null,
    only_granted boolean not null,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    constraint uq_projects_name unique (organization_id, name_folded)
);

create table project_roles (
    id varchar(36) primary key,
    project_id varchar(36) not null references projects (id) on delete cascade,
    role_key varchar(200) not null,
    role_key_folded varchar(400) not null,
    display_name varchar(200) not null,
    display_name_folded varchar(400) not null,
    constraint uq_project_roles_key unique (project_id, role_key_folded),
    -- What authorizations refer to
    constraint uq_project_roles_exact_key unique (project_id, role_key)
);

create table project_grants (
    id varchar(36) primary key,
    project_id varchar(36) not null references projects (id) on delete cascade,
    organization_id varchar(36) not null references organizations (id),
    state varchar(20) not null,
    version bigint not null,
    constraint uq_project_grants unique (project_id, organization_id)
);
create index ix_project_grants_organization on project_grants (organization_id);

create table project_grant_roles (
    grant_id varchar(36) not null references project_grants (id) on delete cascade,
    role_id varchar(36) not null references project_roles (id) on delete cascade,
    primary key (grant_id, role_id)
);
create index ix_project_grant_roles_role on project_grant_roles (role_id);

create table administrators (
    id varchar(36) primary key,
    user_id varchar(36) not null,
    scope_level varchar(20) not null,
    scope_id varchar(36) not null,
    role varchar(40) not null,
    since timestamp(6) with time zone not null,
    constraint uq_administrators unique (user_id, scope_level, scope_id)
);
create index ix_administrators_scope on administrators (scope_level, scope_id);

-- One row per policy that was changed; the owner is an organization's id, or empty for the instance.
create table policies (
    owner_id varchar(36) not null,
    policy varchar(40) not null,
    content varchar(100000) not null,
    primary key (owner_id, policy)
);

create table protocol_settings (
    protocol varchar(100) not null,
    setting_key varchar(100) not null,
    content varchar(200000) not null,
    encrypted boolean not null,
    primary key (protocol, setting_key)
);

create table audit_records (
    sequence bigint primary key,
    id varchar(36) not null,
    at timestamp(6) with time zone not null,
    action varchar(100) not null,
    outcome varchar(20) not null,
    actor_id varchar(36) not null,
    actor_name varchar(200) not null,
    target_type varchar(40) not null,
    target_id varchar(1024) not null,
    target_name varchar(1024) not null,
    organization_id varchar(36),
    project_id varchar(36),
    application_id varchar(36),
    user_id varchar(36),
    address varchar(100) not null,
    reference varchar(20),
    reason varchar(100),
    details varchar(400000) not null,
    hash varchar(64) not null,
    constraint uq_audit_records_id unique (id)
);
create index ix_audit_records_organization on audit_records (organization_id, sequence);
create index ix_audit_records_project on audit_records (project_id, sequence);
create index ix_audit_records_application on audit_records (application_id, sequence);
create index ix_audit_records_user on audit_records (user_id, sequence);
create index ix_audit_records_at on audit_records (at);
create index ix_audit_records_reference on audit_records (reference);

-- One row: the end of the chain. Whoever appends a record locks it.
create table audit_head (
    id int primary key,
    sequence bigint not null,
    hash varchar(64) not null
);
insert into audit_head (id, sequence, hash) values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
