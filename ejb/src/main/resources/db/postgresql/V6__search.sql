-- Finds people and records by any part of a name without going through all of them. Where the extension may not be created, the same
-- searches work and take longer.
do $$
begin
    create extension if not exists pg_trgm;
    create index ix_users_search on users using gin (user_name_folded gin_trgm_ops, lower(display_name) gin_trgm_ops, lower(email) gin_trgm_ops);
    create index ix_audit_records_search on audit_records using gin (lower(actor_name) gin_trgm_ops, lower(target_name) gin_trgm_ops);
exception
    when insufficient_privilege or undefined_file or feature_not_supported or invalid_schema_name then
        raise notice 'Searches will be slow with many people: %', sqlerrm;
end
$$;
