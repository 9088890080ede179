package com.example.cas;

import java.util.Map;
import org.gatewright.spi.event.Event;
import org.gatewright.testkit.EventListenerContract;

class SignOutListenerTest extends EventListenerContract {

    private static final TestServer SERVER = new TestServer();

    SignOutListenerTest() {
        super(SERVER.listener());
    }

    @Override
    protected Event event() {
        return TestServer.signOnEnded(Map.of(CasProtocol.SESSION, "session-at-crm"));
    }
}
