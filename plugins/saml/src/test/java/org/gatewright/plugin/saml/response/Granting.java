package org.gatewright.plugin.saml.response;

import java.util.List;
import org.gatewright.plugin.saml.testing.Conversation;
import org.gatewright.plugin.saml.testing.Message;
import org.gatewright.plugin.saml.testing.RequestXml;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestPeople;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.SignedOn;

/** Answers of the whole protocol to people who are signed on. */
abstract class Granting {

    static final String ASSERTION = "/samlp:Response/saml:Assertion";
    static final ProtocolRequest REQUEST = Sent.post(RequestXml.of(TestApplications.CRM));
    static final ProtocolRequest UNSOLICITED = Sent.get("v2/unsolicited", "sp=crm");
    static final Attribute ROLES = Attribute.of("role", List.of("Admin", "Reader"));

    static Message respond(Application application, SignedOn signedOn) {
        return new Conversation(new TestServer().with(application)).response(REQUEST, signedOn);
    }

    static Message respond(Attribute... released) {
        return respond(TestApplications.crm(), TestPeople.signedOn(TestPeople.alice(), released));
    }

    static Message respond(String setting, String value) {
        return respond(
                TestApplications.with(TestApplications.crm(), setting, value),
                TestPeople.signedOn(TestPeople.alice(), ROLES));
    }
}
