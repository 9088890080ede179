-- The directory that the people of an organization come from, and what is known of its changes.
create table organization_directories (
    organization_id varchar(36) primary key references organizations (id) on delete cascade,
    directory varchar(60) not null,
    -- What the directory gave for the next time; empty before the first.
    seen varchar(4000) not null,
    looked_at timestamp(6) with time zone,
    listed_at timestamp(6) with time zone,
    -- Why the last look failed; empty if it did not.
    fault varchar(1000) not null,
    -- Until then one node is looking.
    busy_until timestamp(6) with time zone not null
);

alter table users add column directory varchar(60);
alter table users add column external_id varchar(400);
-- The directory put them out of use, and so may put them back.
alter table users add column left_directory boolean default false not null;
create unique index uq_users_external on users (organization_id, directory, external_id);
