package org.gatewright.plugin.saml.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.setting.SingleLogoutService;
import org.gatewright.plugin.saml.setting.WebAddress;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.spi.registration.Understood.Note;

/** Reads the role of a service provider (SAML Metadata 2.4.4), once it is found. Extensions and what is unknown are left. */
final class ServiceProviderReader {

    private static final String ASSERTION_CONSUMER_SERVICE = "AssertionConsumerService";
    private static final String SINGLE_LOGOUT_SERVICE = "SingleLogoutService";
    private static final Set<Binding> LOGOUT_BINDINGS = Set.of(Binding.REDIRECT, Binding.POST, Binding.SOAP);

    private final Part role;
    private final List<String> ignored = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private ServiceProviderReader(Part role) {
        this.role = role;
    }

    static ServiceProvider read(MetadataDocument.Found found) {
        return new ServiceProviderReader(found.role()).provider(found);
    }

    private ServiceProvider provider(MetadataDocument.Found found) {
        String entityId = found.entity()
                .attribute("entityID")
                .orElseThrow(() -> Fault.METADATA_NO_ENTITY_ID.inDocument(Map.of()));
        Identifiers.check(SamlRegistration.DOCUMENT, entityId);
        List<AssertionConsumerService> consumers = consumers();
        List<SingleLogoutService> logouts = logouts();
        KeyReader keys = new KeyReader();
        int number = 0;
        for (Part descriptor : role.children(Namespace.METADATA, "KeyDescriptor")) {
            keys.read(descriptor, ++number);
        }
        notes.addAll(keys.notes());
        return new ServiceProvider(
                entityId,
                consumers,
                logouts,
                keys.keys(),
                role.flag("AuthnRequestsSigned"),
                texts("NameIDFormat"),
                requestedAttributes(),
                found.validUntil(),
                List.copyOf(ignored),
                List.copyOf(notes));
    }

    private List<AssertionConsumerService> consumers() {
        List<AssertionConsumerService> services = new ArrayList<>();
        Set<Integer> indexes = new HashSet<>();
        for (Part part : role.children(Namespace.METADATA, ASSERTION_CONSUMER_SERVICE)) {
            int index = part.index("index").orElseGet(() -> free(indexes));
            Optional<Binding> binding = binding(part).filter(known -> known != Binding.SOAP);
            Optional<Boolean> isDefault = part.flag("isDefault");
            binding.ifPresent(known -> services.add(
                    new AssertionConsumerService(index, known, location(part, "Location", index), isDefault)));
            if (!indexes.add(index)) {
                notes.add(Remark.INDEX_TWICE.with(Map.of("index", Integer.toString(index))));
            }
        }
        if (services.stream().noneMatch(service -> service.binding() == Binding.POST)) {
            throw Fault.NO_USABLE_ADDRESS.inDocument(Map.of());
        }
        return List.copyOf(services);
    }

    private static int free(Set<Integer> taken) {
        int index = 0;
        while (taken.contains(index)) {
            index++;
        }
        return index;
    }

    private List<SingleLogoutService> logouts() {
        List<SingleLogoutService> services = new ArrayList<>();
        int index = 0;
        for (Part part : role.children(Namespace.METADATA, SINGLE_LOGOUT_SERVICE)) {
            int at = index++;
            Optional<Binding> binding = binding(part).filter(LOGOUT_BINDINGS::contains);
            binding.ifPresent(known -> services.add(new SingleLogoutService(
                    known,
                    location(part, "Location", at),
                    part.attribute("ResponseLocation").map(value -> location(part, "ResponseLocation", at)))));
        }
        return List.copyOf(services);
    }

    private Optional<Binding> binding(Part part) {
        String uri = part.attribute("Binding").orElse("");
        Optional<Binding> binding = Binding.findByUri(uri);
        if (binding.isEmpty()) {
            ignored.add(part.name() + " " + uri);
        }
        return binding;
    }

    private static String location(Part part, String attribute, int index) {
        String location = part.attribute(attribute).orElse("");
        WebAddress.fault(location).ifPresent(fault -> {
            throw Fault.METADATA_ADDRESS.inDocument(Map.of(
                    "element",
                    part.name(),
                    "index",
                    Integer.toString(index),
                    "value",
                    location,
                    "reason",
                    "text:detail." + fault));
        });
        return location;
    }

    private List<String> texts(String name) {
        return role.children(Namespace.METADATA, name).stream()
                .map(Part::text)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private List<String> requestedAttributes() {
        return role.children(Namespace.METADATA, "AttributeConsumingService").stream()
                .flatMap(service -> service.children(Namespace.METADATA, "RequestedAttribute").stream())
                .flatMap(attribute -> attribute.attribute("Name").stream())
                .distinct()
                .toList();
    }
}
