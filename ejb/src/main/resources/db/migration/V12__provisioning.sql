-- The remote directory that an application's people are put into.
create table application_targets (
    application_id varchar(36) primary key references applications (id) on delete cascade,
    target varchar(60) not null,
    -- Encrypted.
    settings varchar(200000) not null,
    -- Everybody there is looked at in the next turn.
    compare boolean not null,
    compared_at timestamp(6) with time zone,
    done_at timestamp(6) with time zone,
    -- What went wrong last; empty if nothing did.
    fault varchar(1000) not null,
    -- Until then one node is at work.
    busy_until timestamp(6) with time zone not null
);

-- Who was put there. People who are removed stay until they are removed there, too.
create table provisioned_people (
    application_id varchar(36) not null references application_targets (application_id) on delete cascade,
    user_id varchar(36) not null,
    -- Empty until they are there.
    remote_id varchar(400) not null,
    -- Of what was put; empty if it has to be put again.
    digest varchar(100) not null,
    tries int not null,
    next_at timestamp(6) with time zone not null,
    fault varchar(1000) not null,
    primary key (application_id, user_id)
);
