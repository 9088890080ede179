-- Which second factor it is; nodes of the first release know authenticator apps alone. Plugins may remember more than a secret.
alter table second_factors add column factor varchar(60) default 'totp' not null;
alter table second_factors alter column secret set data type varchar(100000);
