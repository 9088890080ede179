package org.example.bad;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.protocol.SignedOn;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.Setting;

/** Does what the last part of an address asks for. */
final class BadProtocol implements ProtocolFactory, Protocol, Registration {

    @Override
    public String id() {
        return "bad";
    }

    @Override
    public Protocol protocol(ProtocolHost host) {
        return this;
    }

    @Override
    public Registration registration(ProtocolHost host) {
        return this;
    }

    @Override
    public Intent read(ProtocolRequest request) {
        String text = Deed.valueOf(request.path()).text();
        if (text == null) {
            return null;
        }
        return new Intent.Answer(new Reply.Document(
                200,
                "text/plain;charset=UTF-8",
                ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)),
                Map.of("Cache-Control", "no-store")));
    }

    @Override
    public Outcome grant(Intent.SignOn request, SignedOn signedOn) {
        throw new UnsupportedOperationException("Nobody signs on here");
    }

    @Override
    public Reply refuse(Intent.SignOn request, Refusal refusal) {
        throw new UnsupportedOperationException("Nobody signs on here");
    }

    @Override
    public Reply signedOut(Intent.SignOut request) {
        throw new UnsupportedOperationException("Nobody signs on here");
    }

    @Override
    public Preview preview(PreviewRequest request) {
        return new Preview("", Map.of(), Preview.GRANTED);
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public List<Setting> manualSettings() {
        return List.of();
    }

    @Override
    public Understood understand(Submission submission) {
        throw new UnsupportedOperationException("Nobody registers here");
    }

    @Override
    public List<Understood.Note> check(Application application) {
        return List.of();
    }

    @Override
    public List<ConnectValue> connect(Application application) {
        return List.of();
    }
}
