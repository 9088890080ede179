package org.gatewright.plugin;

import java.util.List;
import java.util.Optional;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.template.ApplicationTemplate;

/** What applications can be made of on this node, and what can be set for its plugins: console and API draw their forms from it. */
public record Catalogue(
        List<PluginForm> plugins,
        List<ProtocolForms> protocols,
        List<MapperForm> mappers,
        List<ApplicationTemplate> templates) {

    /**
     * The form of what is set for a plugin as a whole, in the instance or in an organization.
     *
     * @param icon see {@link PluginInfo#icon}
     */
    public record PluginForm(String id, Optional<String> icon, List<Setting> settings) {}

    /**
     * The forms of a protocol.
     *
     * @param instanceSettings set once for the whole instance
     * @param settings of each application
     * @param manualSettings typed to register an application without a document
     */
    public record ProtocolForms(
            String id, List<Setting> instanceSettings, List<Setting> settings, List<Setting> manualSettings) {}

    /** The form of a mapper. */
    public record MapperForm(String id, List<Setting> settings) {}

    static Catalogue of(Snapshot snapshot) {
        return new Catalogue(
                snapshot.plugins().stream()
                        .map(plugin -> new PluginForm(
                                plugin.id(), plugin.icon().picture().map(Picture::file), plugin.settings()))
                        .toList(),
                snapshot.protocols().stream()
                        .map(protocol -> new ProtocolForms(
                                protocol.id(),
                                protocol.settings(),
                                protocol.registration().settings(),
                                protocol.registration().manualSettings()))
                        .toList(),
                snapshot.mapperFactories().stream()
                        .map(factory -> new MapperForm(factory.id(), factory.settings()))
                        .toList(),
                List.copyOf(snapshot.templates()));
    }
}
