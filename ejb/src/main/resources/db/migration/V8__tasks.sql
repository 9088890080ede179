-- Work of plugins that comes again and again: when it is due, and what came of the last run.
create table plugin_tasks (
    task varchar(100) not null primary key,
    next_at timestamp with time zone not null,
    node varchar(100) not null,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    failure varchar(1000)
);
