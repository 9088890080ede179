package org.gatewright.plugin.saml.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.binding.Limits;
import org.gatewright.plugin.saml.binding.Parameters;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.protocol.ProtocolRequest;

/**
 * Reads what starts a sign-on here instead of at the application: {@code ?sp=} its alias or entity id, with {@code
 * RelayState} or {@code target}. Shibboleth's and ADFS's names for the same are understood, since command-line clients use
 * them. Nobody chooses the address of the answer from outside.
 */
public final class UnsolicitedRequests {

    private static final String RELAY_STATE = "RelayState";
    private static final String TARGET = "target";
    private static final List<String> APPLICATION = List.of("sp", "providerId", "spid", "loginToRp");
    private static final Set<String> NAMES =
            Stream.concat(APPLICATION.stream(), Stream.of(RELAY_STATE, TARGET)).collect(Collectors.toUnmodifiableSet());

    private final ProtocolHost host;
    private final ApplicationSettings settings;

    public UnsolicitedRequests(ProtocolHost host, ApplicationSettings settings) {
        this.host = host;
        this.settings = settings;
    }

    /**
     * Reads the query of a GET.
     *
     * @throws ProtocolException if it does not say which application, or one we can't answer
     */
    public Intent.SignOn read(ProtocolRequest request) {
        if (!request.method().equals("GET")) {
            throw Reading.refusal("HTTP method", request.method(), "GET");
        }
        Parameters query = Parameters.parse(request.rawQuery(), NAMES);
        Application application = applicationOf(one(query, APPLICATION, Limits.PARAMETER)
                .orElseThrow(() -> Reading.refusal("sp", "nothing", "the alias or entity id of an application")));
        Optional<String> relayState = one(query, List.of(RELAY_STATE, TARGET), Limits.RELAY_STATE);
        try {
            return signOn(application, relayState);
        } catch (ProtocolException e) {
            throw e.at(application);
        }
    }

    private Intent.SignOn signOn(Application application, Optional<String> relayState) {
        SamlSettings rules = settings.of(application);
        SamlState state =
                SamlState.unsolicited(AnswerAddress.byDefault(rules.endpoints()), relayState.or(() -> rules.endpoints()
                        .defaultRelayState()));
        return new Intent.SignOn(
                application,
                Optional.empty(),
                false,
                false,
                rules.requests().minimumLevel(),
                Optional.empty(),
                state.toMap());
    }

    /** The value of a parameter with several names, of which a query may use one. */
    private static Optional<String> one(Parameters query, List<String> names, int most) {
        Map<String, String> values = names.stream()
                .filter(name -> query.text(name, most).isPresent())
                .collect(Collectors.toMap(
                        name -> name, name -> query.text(name, most).orElse("")));
        if (values.size() > 1) {
            throw Reading.refusal(String.join(", ", values.keySet()), "together", "one of them");
        }
        return values.values().stream().findFirst();
    }

    private Application applicationOf(String name) {
        Optional<Application> byAlias = host.applications().byAlias(name);
        if (byAlias.isPresent()) {
            return byAlias.get();
        }
        List<Application> known = host.applications().byIdentifier(name);
        if (known.size() > 1) {
            throw new ProtocolException(
                    ProtocolError.AMBIGUOUS_APPLICATION,
                    "sp",
                    name,
                    known.stream()
                            .map(Application::alias)
                            .collect(Collectors.joining(", ", "one of the aliases ", "")));
        }
        return known.stream()
                .findFirst()
                .orElseThrow(() -> new ProtocolException(
                        ProtocolError.UNKNOWN_APPLICATION,
                        "sp",
                        name,
                        "the alias or entity id of an active application"));
    }
}
