create table ledger_entries (
    written_at timestamp with time zone not null,
    word varchar(100) not null
);
