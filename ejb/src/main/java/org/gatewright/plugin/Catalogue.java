package org.gatewright.plugin;

import java.util.List;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.template.ApplicationTemplate;

/** What applications can be made of on this node: console and API draw their forms from it. */
public record Catalogue(List<ProtocolForms> protocols, List<MapperForm> mappers, List<ApplicationTemplate> templates) {

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
