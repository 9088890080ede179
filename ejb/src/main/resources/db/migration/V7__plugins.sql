-- What is set for a plugin as a whole, by the instance (owner empty) or by an organization.
create table plugin_settings (
    plugin varchar(100) not null,
    owner_id varchar(36) not null,
    setting_key varchar(100) not null,
    content varchar(200000) not null,
    encrypted boolean not null,
    primary key (plugin, owner_id, setting_key)
);

-- Where a plugin is switched off: in the whole instance (owner empty) or in an organization.
create table plugin_switches (
    plugin varchar(100) not null,
    owner_id varchar(36) not null,
    primary key (plugin, owner_id)
);
