package org.gatewright.plugin;

import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;

/** A plugin's protocol behind its guard. */
record GuardedProtocol(Protocol inner, Door read, Door grant, Door refuse, Door signedOut, Door preview)
        implements Protocol {

    static GuardedProtocol of(Guard guard, Protocol inner) {
        return new GuardedProtocol(
                inner,
                guard.door("Protocol.read", ProtocolException.class),
                guard.door("Protocol.grant", ProtocolException.class),
                guard.door("Protocol.refuse", ProtocolException.class),
                guard.door("Protocol.signedOut", ProtocolException.class),
                guard.door("Protocol.preview", ProtocolException.class));
    }

    @Override
    public Intent read(ProtocolRequest request) {
        return read.call(() -> Bounds.within(inner.read(request), Bounds::checked));
    }

    @Override
    public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
        return grant.call(() -> Bounds.within(inner.grant(request, signedOn), Bounds::checked));
    }

    @Override
    public Reply refuse(Intent.SignOn request, Refusal refusal) {
        return refuse.call(() -> Bounds.within(inner.refuse(request, refusal), Bounds::checked));
    }

    @Override
    public Reply signedOut(Intent.SignOut request) {
        return signedOut.call(() -> Bounds.within(inner.signedOut(request), Bounds::checked));
    }

    @Override
    public Preview preview(PreviewRequest request) {
        return preview.call(() -> Bounds.within(inner.preview(request), Bounds::checked));
    }
}
