package org.gatewright.plugin;

import java.time.Instant;
import java.util.List;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.template.ApplicationTemplate;

/** A plugin that works, with everything it adds, guarded. */
record LoadedPlugin(
        ClassLoader deployment,
        Guard guard,
        Origin origin,
        List<ProtocolExtension> protocols,
        List<AttributeMapperFactory> mappers,
        List<PreflightRule> rules,
        List<ApplicationTemplate> templates,
        Texts texts) {

    String id() {
        return guard.plugin();
    }

    /** What a plugin's archive says about it. */
    record Origin(String version, String spiVersion, String vendor, String hash, Instant since) {}
}
