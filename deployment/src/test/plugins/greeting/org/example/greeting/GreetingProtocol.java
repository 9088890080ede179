package org.example.greeting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatewright.spi.Plugin;
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

/** Answers every request with the classes that this deployment sees, and the server: one a line, name, blank, true or false. */
final class GreetingProtocol implements ProtocolFactory, Protocol, Registration {

    private static final List<String> LOOKED_FOR = List.of(
            "org.gatewright.spi.Plugin",
            "org.gatewright.user.UserService",
            "org.gatewright.web.api.Json",
            "org.gatewright.plugin.saml.SamlPlugin",
            "org.opensaml.core.xml.XMLObject",
            "org.opensaml.saml.saml2.core.Response",
            "org.flywaydb.core.Flyway");

    @Override
    public String id() {
        return "greeting";
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
        Map<String, Boolean> seen = new TreeMap<>();
        LOOKED_FOR.forEach(name -> seen.put(name, isSeen(name, GreetingProtocol.class.getClassLoader())));
        LOOKED_FOR.forEach(name -> seen.put("server: " + name, isSeen(name, Plugin.class.getClassLoader())));
        StringBuilder text = new StringBuilder();
        seen.forEach((name, there) -> text.append(name).append(' ').append(there).append('\n'));
        return new Intent.Answer(new Reply.Document(
                200,
                "text/plain;charset=UTF-8",
                ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)),
                Map.of("Cache-Control", "no-store\r\nX-Smuggled: yes", "Content-Disposition", "inline")));
    }

    private static boolean isSeen(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader) != null;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
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
