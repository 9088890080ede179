package org.gatewright.plugin.saml.request;

import java.util.List;
import java.util.stream.Collectors;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.setting.SamlSettings.Endpoints;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;

/**
 * Where an answer goes: always to a registered address, which is compared character by character. Answers travel by POST.
 *
 * @param location as it was registered
 * @param asWished false if the request wants its answer by a binding that can't be served; then it gets an error
 */
public record AnswerAddress(String location, boolean asWished) {

    /**
     * Chooses by what a request wishes.
     *
     * @throws ProtocolException if it wishes an address that is not registered, or there is none we can post to
     */
    static AnswerAddress choose(Endpoints endpoints, AddressWish wish) {
        if (wish.index().isPresent()) {
            return atIndex(endpoints, wish, wish.index().get());
        }
        if (wish.url().isPresent()) {
            return atUrl(endpoints, wish, wish.url().get());
        }
        return of(
                endpoints,
                byDefault(endpoints),
                wish.binding().map(AnswerAddress::isPost).orElse(true));
    }

    /**
     * The address used when nobody asks for one (SAML Metadata 2.2.3).
     *
     * @throws ProtocolException if there is none we can post to
     */
    public static String byDefault(Endpoints endpoints) {
        List<AssertionConsumerService> usable = endpoints.assertionConsumerServices().stream()
                .filter(service -> service.binding() == Binding.POST)
                .toList();
        return usable.stream()
                .filter(service -> service.isDefault().orElse(false))
                .findFirst()
                .or(() -> usable.stream()
                        .filter(service -> service.isDefault().orElse(true))
                        .findFirst())
                .or(() -> usable.stream().findFirst())
                .map(AssertionConsumerService::location)
                .orElseThrow(() -> new ProtocolException(
                        ProtocolError.NOT_SUPPORTED,
                        "AssertionConsumerService",
                        addresses(endpoints),
                        "a registered address for HTTP-POST"));
    }

    private static AnswerAddress atIndex(Endpoints endpoints, AddressWish wish, int index) {
        // Core 3.4.1: mutually exclusive
        if (wish.url().isPresent() || wish.binding().isPresent()) {
            throw Reading.refusal(
                    "AssertionConsumerServiceIndex",
                    "together with AssertionConsumerServiceURL or ProtocolBinding",
                    "one or the other");
        }
        AssertionConsumerService service = endpoints.assertionConsumerServices().stream()
                .filter(candidate -> candidate.index() == index)
                .findFirst()
                .orElseThrow(() -> unregistered("AssertionConsumerServiceIndex", Integer.toString(index), endpoints));
        return of(endpoints, service.location(), service.binding() == Binding.POST);
    }

    private static AnswerAddress atUrl(Endpoints endpoints, AddressWish wish, String url) {
        boolean registered = endpoints.assertionConsumerServices().stream()
                .anyMatch(service -> service.location().equals(url));
        if (!registered) {
            throw unregistered("AssertionConsumerServiceURL", url, endpoints);
        }
        return of(endpoints, url, wish.binding().map(AnswerAddress::isPost).orElseGet(() -> takesPost(endpoints, url)));
    }

    private static AnswerAddress of(Endpoints endpoints, String location, boolean post) {
        if (post) {
            return new AnswerAddress(location, true);
        }
        String posted = takesPost(endpoints, location) ? location : byDefault(endpoints);
        return new AnswerAddress(posted, endpoints.alwaysPost());
    }

    private static boolean takesPost(Endpoints endpoints, String location) {
        return endpoints.assertionConsumerServices().stream()
                .anyMatch(service ->
                        service.binding() == Binding.POST && service.location().equals(location));
    }

    private static boolean isPost(String uri) {
        return Binding.POST.uri().equals(uri);
    }

    private static ProtocolException unregistered(String field, String received, Endpoints endpoints) {
        return new ProtocolException(
                ProtocolError.UNREGISTERED_ADDRESS, field, received, "one of " + addresses(endpoints));
    }

    private static String addresses(Endpoints endpoints) {
        return endpoints.assertionConsumerServices().stream()
                .map(AssertionConsumerService::line)
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
