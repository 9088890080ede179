package com.example.cas;

import java.util.List;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.registration.Submission;
import org.gatewright.testkit.Make;
import org.gatewright.testkit.ProtocolContract;

class CasContractTest extends ProtocolContract {

    CasContractTest() {
        super(new CasPlugin(), "cas");
    }

    @Override
    protected Submission submission() {
        return Make.typed("service", TestServer.CRM, "below", "true");
    }

    @Override
    protected ProtocolRequest signOn(Application asking) {
        return Make.get("login", "service", asking.identifier() + "page?a=b");
    }

    @Override
    protected List<String> addresses() {
        return List.of(TestServer.CRM);
    }
}
