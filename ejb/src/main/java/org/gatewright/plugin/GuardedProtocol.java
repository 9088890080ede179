package org.gatewright.plugin;

import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;

/** A plugin's protocol behind its guard. */
record GuardedProtocol(Guard guard, Protocol inner) implements Protocol {

    @Override
    public Intent read(ProtocolRequest request) {
        return guard.call("Protocol.read", () -> inner.read(request));
    }

    @Override
    public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
        return guard.call("Protocol.grant", () -> inner.grant(request, signedOn));
    }

    @Override
    public Reply refuse(Intent.SignOn request, Refusal refusal) {
        return guard.call("Protocol.refuse", () -> inner.refuse(request, refusal));
    }

    @Override
    public Reply signedOut(Intent.SignOut request) {
        return guard.call("Protocol.signedOut", () -> inner.signedOut(request));
    }

    @Override
    public Preview preview(PreviewRequest request) {
        return guard.call("Protocol.preview", () -> inner.preview(request));
    }
}
