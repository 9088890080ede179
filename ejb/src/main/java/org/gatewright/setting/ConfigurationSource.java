package org.gatewright.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives the configuration to whoever asks for it. */
@ApplicationScoped
class ConfigurationSource {

    @Produces
    @Singleton
    Configuration configuration() {
        Config config = ConfigProvider.getConfig();
        List<String> names = new ArrayList<>();
        config.getPropertyNames().forEach(names::add);
        ConfigurationReader.refuseUnknown(names);
        return new ConfigurationReader(key -> config.getOptionalValue(key, String.class)).read();
    }

    /** The name of this node, which the server below gives it: another one on each node of a cluster. */
    @Produces
    @Named("node")
    String node() {
        return ConfigProvider.getConfig().getValue("jboss.node.name", String.class);
    }

    /** Where this node keeps files, for rooms that lie below this one. */
    @Produces
    @Named("data-dir")
    Path dataDir(Configuration configuration) {
        return configuration.dataDir();
    }
}
