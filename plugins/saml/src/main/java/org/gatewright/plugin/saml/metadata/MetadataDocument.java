package org.gatewright.plugin.saml.metadata;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatewright.plugin.saml.request.StrictInstant;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.UnreadableXmlException;
import org.gatewright.plugin.saml.xml.XmlParser;
import org.gatewright.spi.registration.Submission;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Finds the one service provider that is meant in somebody else's metadata (SAML Metadata 2.3). */
final class MetadataDocument {

    private static final int MOST_ELEMENTS = 200_000;
    private static final int BEGINNING = 1_024;
    private static final String ENTITY = "EntityDescriptor";
    private static final String ENTITIES = "EntitiesDescriptor";
    private static final String ROLE = "SPSSODescriptor";
    private static final String PROTOCOL = "urn:oasis:names:tc:SAML:2.0:protocol";
    private static final String NOTHING = "–";

    private final XmlParser parser;

    MetadataDocument(XmlParser parser) {
        this.parser = parser;
    }

    /**
     * An entity and its role as service provider.
     *
     * @param validUntil the first end of those that apply
     */
    record Found(Part entity, Part role, Optional<Instant> validUntil) {}

    /** Finds it, or says what is there instead. */
    Found find(Submission.Document submission, Instant now) {
        Part root = parse(submission);
        List<Part> entities = entities(root);
        refuseTwice(entities);
        Part entity = choose(entities, submission.identifier());
        List<Part> roles = roles(entity);
        if (roles.size() > 1) {
            throw Fault.METADATA_TWO_SERVICE_PROVIDERS.inDocument(Map.of());
        }
        Part role = roles.get(0);
        Optional<Instant> validUntil = validUntil(role);
        validUntil.filter(end -> !end.isAfter(now)).ifPresent(end -> {
            throw Fault.METADATA_EXPIRED.inDocument(Map.of("date", end.toString()));
        });
        return new Found(entity, role, validUntil);
    }

    private Part parse(Submission.Document submission) {
        ByteBuffer content = submission.content().duplicate();
        byte[] octets = new byte[content.remaining()];
        content.get(octets);
        if (isHtml(octets)) {
            throw Fault.METADATA_HTML.inDocument(
                    Map.of("mediaType", submission.mediaType().orElse(NOTHING)));
        }
        try {
            return new Part(parser.parse(octets, MOST_ELEMENTS).getDocumentElement());
        } catch (UnreadableXmlException e) {
            throw switch (e.fault()) {
                case NOT_WELL_FORMED -> Fault.METADATA_NOT_XML.inDocument(Map.of("reason", e.reason()), e);
                case FORBIDDEN -> Fault.METADATA_DOCTYPE.inDocument(Map.of(), e);
                case TOO_LARGE -> Fault.METADATA_TOO_MANY_ELEMENTS.inDocument(Map.of(), e);
            };
        }
    }

    /** Sign-in and error pages are what a wrong address mostly gives; they are seldom well-formed XML. */
    private static boolean isHtml(byte[] octets) {
        String beginning = new String(octets, 0, Math.min(octets.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return beginning.contains("<!doctype html") || beginning.contains("<html");
    }

    private static List<Part> entities(Part root) {
        if (root.is(Namespace.METADATA, ENTITY)) {
            return List.of(root);
        }
        if (!root.is(Namespace.METADATA, ENTITIES)) {
            throw Fault.METADATA_OTHER_ROOT.inDocument(
                    Map.of("root", root.element().getNodeName()));
        }
        List<Part> entities = new ArrayList<>(root.children(Namespace.METADATA, ENTITY));
        root.children(Namespace.METADATA, ENTITIES).forEach(group -> entities.addAll(entities(group)));
        return entities;
    }

    private static void refuseTwice(List<Part> entities) {
        Set<String> seen = new HashSet<>();
        entities.stream()
                .flatMap(entity -> entity.attribute("entityID").stream())
                .forEach(identifier -> {
                    if (!seen.add(identifier)) {
                        throw Fault.METADATA_ENTITY_TWICE.inDocument(Map.of("identifier", identifier));
                    }
                });
    }

    private static Part choose(List<Part> entities, Optional<String> wanted) {
        List<Part> candidates = entities.stream()
                .filter(entity -> wanted.isEmpty() || wanted.equals(entity.attribute("entityID")))
                .toList();
        if (wanted.isPresent() && candidates.isEmpty()) {
            throw Fault.METADATA_ENTITY_ABSENT.inDocument(Map.of("identifier", wanted.get()));
        }
        List<Part> providers =
                candidates.stream().filter(entity -> !roles(entity).isEmpty()).toList();
        if (providers.isEmpty()) {
            throw Fault.METADATA_NO_SERVICE_PROVIDER.inDocument(Map.of("roles", rolesOf(candidates)));
        }
        if (providers.size() > 1) {
            String identifiers = providers.stream()
                    .flatMap(entity -> entity.attribute("entityID").stream())
                    .collect(Collectors.joining("\n"));
            throw Fault.SEVERAL_APPLICATIONS.inDocument(Map.of("candidates", identifiers));
        }
        return providers.get(0);
    }

    private static List<Part> roles(Part entity) {
        return entity.children(Namespace.METADATA, ROLE).stream()
                .filter(role -> role.attribute("protocolSupportEnumeration")
                        .map(protocols -> List.of(protocols.split("\\s+")).contains(PROTOCOL))
                        .orElse(true))
                .toList();
    }

    private static String rolesOf(List<Part> entities) {
        String roles = entities.stream()
                .flatMap(entity -> entity.children().stream())
                .map(Part::name)
                .filter(name -> name.endsWith("Descriptor"))
                .distinct()
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? NOTHING : roles;
    }

    /** The role's own end, its entity's and those of the groups around it. */
    private static Optional<Instant> validUntil(Part role) {
        List<Instant> ends = new ArrayList<>();
        for (Node node = role.element(); node instanceof Element element; node = node.getParentNode()) {
            Part part = new Part(element);
            part.attribute("validUntil")
                    .map(text -> StrictInstant.parse(text).orElseThrow(() -> part.malformed("validUntil", text)))
                    .ifPresent(ends::add);
        }
        return ends.stream().min(Instant::compareTo);
    }
}
