package org.gatewright.bootstrap;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.gatewright.host.PluginRecords;
import org.gatewright.outbound.HttpOutbound;
import org.gatewright.persistence.PluginTables;
import org.gatewright.plugin.Hosts;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.PluginSettingService;
import org.gatewright.signon.ProtocolHosts;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.setting.Setting;

/** Gives the plugin room what plugins may use of the others. */
@ApplicationScoped
class PluginHosts implements Hosts {

    @Resource(lookup = "java:jboss/datasources/GatewrightDS")
    DataSource database;

    @Inject
    Configuration configuration;

    @Inject
    PluginSettingService settings;

    @Inject
    ProtocolHosts protocols;

    @Inject
    PluginRecords records;

    @Inject
    HttpOutbound outbound;

    @Inject
    Clock clock;

    /** Outside the transaction in which the container makes the activator of a plugin: migrations have their own. */
    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public PluginHost plugin(String id, List<Setting> declared, ClassLoader loader) {
        PluginTables.bringUpToDate(database, id, loader);
        return new PluginHost(
                configuration.publicUrl(), settings.of(id, declared), database, clock, records.of(id), outbound);
    }

    @Override
    public ProtocolHost protocol(String id) {
        return protocols.of(id);
    }
}
