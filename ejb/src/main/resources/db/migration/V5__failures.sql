-- The failures of the last day, which the first page of the console counts.
create index ix_audit_records_outcome on audit_records (outcome, at);
