-- What the first page of the console counts: people who are locked, and the failures of the last day.
create index ix_users_state on users (state);
create index ix_audit_records_outcome on audit_records (outcome, at);
