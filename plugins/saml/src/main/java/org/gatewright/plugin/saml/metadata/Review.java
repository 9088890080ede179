package org.gatewright.plugin.saml.metadata;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.metadata.ServiceProvider.Key;
import org.gatewright.plugin.saml.metadata.ServiceProvider.Use;
import org.gatewright.plugin.saml.request.AnswerAddress;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.setting.Certificates;
import org.gatewright.plugin.saml.setting.EncryptionAlgorithm;
import org.gatewright.plugin.saml.setting.NameIdFormats;
import org.gatewright.plugin.saml.setting.SamlSettingList;
import org.gatewright.plugin.saml.setting.SamlSettings.Endpoints;
import org.gatewright.plugin.saml.setting.SingleLogoutService;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.registration.Understood.Fact;
import org.gatewright.spi.registration.Understood.Note;
import org.gatewright.spi.setting.Settings;

/** Tells an administrator what was understood of an application, and which settings come of it. */
final class Review {

    private final ServiceProvider provider;
    private final List<Fact> facts = new ArrayList<>();

    private Review(ServiceProvider provider) {
        this.provider = provider;
    }

    static Understood of(ServiceProvider provider, Instant now) {
        Review review = new Review(provider);
        review.collect();
        return new Understood(
                provider.entityId(),
                review.settings(),
                review.facts,
                review.warnings(now),
                provider.requestedAttributes());
    }

    private Settings settings() {
        Map<String, String> values = new LinkedHashMap<>();
        put(
                values,
                SamlSettingList.ASSERTION_CONSUMER_SERVICES,
                provider.assertionConsumerServices().stream()
                        .map(AssertionConsumerService::line)
                        .collect(Collectors.joining("\n")));
        put(
                values,
                SamlSettingList.SINGLE_LOGOUT_SERVICES,
                provider.singleLogoutServices().stream()
                        .map(SingleLogoutService::line)
                        .collect(Collectors.joining("\n")));
        put(values, SamlSettingList.SIGNING_CERTIFICATES, pem(Use::signs));
        put(values, SamlSettingList.ENCRYPTION_CERTIFICATES, pem(Use::encrypts));
        published(EncryptionAlgorithm.CONTENT)
                .filter(EncryptionAlgorithm::isStrong)
                .findFirst()
                .ifPresent(uri -> values.put(SamlSettingList.ENCRYPTION_ALGORITHM, uri));
        published(EncryptionAlgorithm.KEY_TRANSPORT)
                .filter(EncryptionAlgorithm::isStrong)
                .findFirst()
                .ifPresent(uri -> values.put(SamlSettingList.KEY_TRANSPORT_ALGORITHM, uri));
        provider.authnRequestsSigned()
                .ifPresent(signed -> values.put(SamlSettingList.REQUIRE_SIGNED_REQUESTS, signed.toString()));
        return new Settings(values);
    }

    /** Those of our algorithms that the application says it decrypts with; in our order, as the metadata's says nothing. */
    private Stream<String> published(List<String> ours) {
        List<String> theirs = provider.keys().stream()
                .filter(key -> key.use().encrypts())
                .flatMap(key -> key.encryptionMethods().stream())
                .toList();
        return ours.stream().filter(theirs::contains);
    }

    private static void put(Map<String, String> values, String key, String value) {
        if (!value.isEmpty()) {
            values.put(key, value);
        }
    }

    private String pem(Predicate<Use> use) {
        return provider.keys().stream()
                .filter(key -> use.test(key.use()))
                .map(key -> Certificates.pem(key.certificate()))
                .distinct()
                .collect(Collectors.joining());
    }

    private void collect() {
        fact(Item.ENTITY_ID, provider.entityId(), "");
        String usual = AnswerAddress.byDefault(new Endpoints(
                provider.assertionConsumerServices(), provider.singleLogoutServices(), false, Optional.empty()));
        provider.assertionConsumerServices()
                .forEach(service -> fact(item(service, usual), service.location(), detail(service)));
        provider.singleLogoutServices()
                .forEach(service -> fact(
                        Item.LOGOUT,
                        service.location(),
                        service.binding()
                                + service.responseLocation().map(" → "::concat).orElse("")));
        provider.keys().forEach(key -> fact(item(key), subject(key.certificate()), detail(key.certificate())));
        provider.authnRequestsSigned().ifPresent(signed -> fact(Item.REQUESTS_SIGNED, signed.toString(), ""));
        provider.nameIdFormats().forEach(format -> fact(Item.NAME_ID_FORMAT, format, ""));
        provider.requestedAttributes().forEach(name -> fact(Item.REQUESTED_ATTRIBUTE, name, ""));
        provider.validUntil().ifPresent(end -> fact(Item.VALID_UNTIL, end.toString(), ""));
        provider.ignored().forEach(what -> fact(Item.IGNORED, what, ""));
    }

    private void fact(Item item, String value, String detail) {
        facts.add(item.with(value, detail));
    }

    private static Item item(AssertionConsumerService service, String usual) {
        if (service.binding() != Binding.POST) {
            return Item.ADDRESS_UNUSED;
        }
        return service.location().equals(usual) ? Item.ADDRESS_DEFAULT : Item.ADDRESS;
    }

    private static String detail(AssertionConsumerService service) {
        return service.binding() + " · " + service.index();
    }

    private static Item item(Key key) {
        return switch (key.use()) {
            case SIGNING -> Item.KEY_SIGNING;
            case ENCRYPTION -> Item.KEY_ENCRYPTION;
            case BOTH -> Item.KEY_BOTH;
        };
    }

    private static String detail(X509Certificate certificate) {
        PublicKey key = certificate.getPublicKey();
        String size = "";
        if (key instanceof RSAPublicKey rsa) {
            size = " " + rsa.getModulus().bitLength();
        } else if (key instanceof ECPublicKey ec) {
            size = " " + ec.getParams().getOrder().bitLength();
        }
        return key.getAlgorithm() + size + " · " + certificate.getNotBefore().toInstant() + " – "
                + certificate.getNotAfter().toInstant();
    }

    private static String subject(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName();
        return name.isEmpty() ? certificate.getSerialNumber().toString() : name;
    }

    private static Note wanted(String format) {
        Map<String, String> settled = Map.of(SamlSettingList.NAME_ID_FORMAT, format);
        return Remark.NAME_ID_FORMAT_WANTED.with(Map.of("format", format), new Settings(settled));
    }

    private List<Note> warnings(Instant now) {
        List<Note> notes = new ArrayList<>(provider.notes());
        notes.addAll(Standing.addresses(provider.assertionConsumerServices()));
        notes.addAll(Standing.certificates(
                provider.keys().stream().map(Key::certificate).distinct().toList(), now));
        if (provider.keys().stream().anyMatch(key -> key.use() == Use.ENCRYPTION)) {
            notes.add(Remark.ENCRYPTION_POSSIBLE.with(
                    Map.of(), new Settings(Map.of(SamlSettingList.ENCRYPT_ASSERTION, Boolean.toString(true)))));
        }
        provider.nameIdFormats().stream()
                .filter(NameIdFormats.ALL::contains)
                .findFirst()
                .filter(format -> !format.equals(NameIdFormats.UNSPECIFIED))
                .ifPresent(format -> notes.add(wanted(format)));
        provider.validUntil().ifPresent(end -> notes.add(Remark.METADATA_ENDS.with(Map.of("date", end.toString()))));
        return notes;
    }
}
