package org.gatewright.plugin.saml.response;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.saml.nameid.Name;
import org.gatewright.plugin.saml.nameid.Names;
import org.gatewright.plugin.saml.request.AnswerAddress;
import org.gatewright.plugin.saml.request.SamlState;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.signature.Signer;
import org.gatewright.plugin.saml.signature.Signers;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost.PairwiseNames;
import org.gatewright.spi.protocol.Refusal;

/**
 * Shows administrators the Response that a sign-on started here would send. It is the very message but for its signature
 * values, which are zeros: whoever may look at it must not be able to sign in by it as somebody else. It is never encrypted, as
 * it is there to be read.
 */
public final class Previews {

    private final ApplicationSettings settings;
    private final Responses responses;
    private final Signers signers;
    private final Names names;

    public Previews(ApplicationSettings settings, Responses responses, Signers signers, PairwiseNames pairwise) {
        this.settings = settings;
        this.responses = responses;
        this.signers = signers;
        this.names = new Names(new NothingMade(pairwise));
    }

    /**
     * The message.
     *
     * @throws ProtocolException if the application has no address that we can answer to
     */
    public Preview of(PreviewRequest request) {
        Application application = request.application();
        SamlSettings sp = settings.of(application);
        SamlState state = SamlState.unsolicited(
                AnswerAddress.byDefault(sp.endpoints()), sp.endpoints().defaultRelayState());
        Exchange exchange = new Exchange(application, sp, state);
        Signer signer = signers.blank(sp.signing().algorithm());
        Name name = names.of(
                responses.person(exchange, request.signedOn()), exchange.state().nameIdPolicy());
        if (name instanceof Name.Given given) {
            Responses.Message message =
                    responses.message(exchange, given, request.signedOn(), signer, Optional.empty());
            return new Preview(message.document(), message.facts().toMap(), Preview.GRANTED);
        }
        Refusal refusal = Refusal.NAME_NOT_AVAILABLE;
        byte[] octets = responses.refusal(exchange, refusal, signer);
        return new Preview(new String(octets, StandardCharsets.UTF_8), Map.of(), refusal.name());
    }

    /** Shows names that there are, and a placeholder for those that only a sign-on makes. */
    private record NothingMade(PairwiseNames real) implements PairwiseNames {

        @Override
        public Optional<String> find(Application application, Subject subject) {
            return real.find(application, subject);
        }

        @Override
        public String findOrCreate(Application application, Subject subject) {
            return find(application, subject).orElse("made-at-the-first-sign-on");
        }
    }
}
