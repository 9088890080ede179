package org.gatewright.plugin.saml;

import java.util.List;
import org.gatewright.plugin.saml.metadata.SamlRegistration;
import org.gatewright.plugin.saml.setting.SamlSettingList;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.setting.Setting;

/** Makes the protocol and the registration that belongs to it. */
final class SamlProtocolFactory implements ProtocolFactory {

    @Override
    public String id() {
        return "saml";
    }

    @Override
    public List<Setting> settings() {
        return SamlSettingList.ofInstance();
    }

    @Override
    public Protocol protocol(ProtocolHost host) {
        return new SamlProtocol(host);
    }

    @Override
    public Registration registration(ProtocolHost host) {
        return new SamlRegistration(host);
    }
}
