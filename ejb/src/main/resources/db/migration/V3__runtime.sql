create table instance (
    id integer primary key,
    first_started_at timestamp(6) with time zone
);

-- The one row that the nodes of a cluster lock at their first start
insert into instance (id, first_started_at) values (1, null);

create table signing_keys (
    id varchar(36) primary key,
    algorithm varchar(20) not null,
    state varchar(10) not null,
    certificate varchar(8000) not null,
    encrypted_private_key varchar(8000) not null,
    created_at timestamp(6) with time zone not null,
    retired_at timestamp(6) with time zone
);

create table pairwise_names (
    application_id varchar(36) not null,
    user_id varchar(36) not null,
    name varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    primary key (application_id, user_id),
    unique (name)
);

create table seen_once (
    id varchar(64) primary key,
    until_at timestamp(6) with time zone not null
);

create index seen_once_until on seen_once (until_at);
