package org.gatewright.plugin.saml;

import java.util.List;
import java.util.UUID;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.registration.Submission;
import org.gatewright.testkit.Make;
import org.gatewright.testkit.ProtocolContract;

class SamlContractTest extends ProtocolContract {

    SamlContractTest() {
        super(new SamlPlugin(), "saml");
    }

    @Override
    protected Submission submission() {
        return Make.typed("entityId", TestApplications.CRM, "acsUrls", TestApplications.CRM_ACS);
    }

    @Override
    protected ProtocolRequest signOn(Application asking) {
        return Sent.redirect(RequestXml.of(asking.identifier()).with("ID", "_" + UUID.randomUUID()));
    }

    @Override
    protected List<String> addresses() {
        return List.of(TestApplications.CRM_ACS);
    }
}
