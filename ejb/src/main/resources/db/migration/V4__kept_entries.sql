-- Entries of caches that outlive a restart of all nodes, written moments after the cache
create table kept_entries (
    cache varchar(30) not null,
    id varchar(100) not null,
    written bytea not null,
    ends_at timestamp(6) with time zone not null,
    primary key (cache, id)
);

create index kept_entries_end on kept_entries (ends_at);
