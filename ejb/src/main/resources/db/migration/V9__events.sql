-- How far each event listener of a plugin has heard the activity, and which node tells it
create table event_listeners (
    id varchar(100) primary key,
    sequence bigint not null,
    node varchar(100),
    leased_until timestamp(6) with time zone,
    failures bigint not null,
    given_up bigint not null,
    last_error varchar(1000),
    last_failed_at timestamp(6) with time zone
);

-- What a listener failed to take in, and what waits behind it because it is about the same
create table event_waiting (
    listener varchar(100) not null,
    sequence bigint not null,
    subject varchar(64) not null,
    attempts integer not null,
    since timestamp(6) with time zone not null,
    next_at timestamp(6) with time zone not null,
    primary key (listener, sequence)
);

create index event_waiting_subject on event_waiting (listener, subject, sequence);
create index event_waiting_next on event_waiting (listener, next_at);
