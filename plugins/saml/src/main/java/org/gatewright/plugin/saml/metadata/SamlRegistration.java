package org.gatewright.plugin.saml.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatewright.plugin.saml.setting.AssertionConsumerService;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.setting.Certificates;
import org.gatewright.plugin.saml.setting.NameIdFormats;
import org.gatewright.plugin.saml.setting.OwnAddresses;
import org.gatewright.plugin.saml.setting.SamlSettingList;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.setting.WebAddress;
import org.gatewright.plugin.saml.signature.Signers;
import org.gatewright.plugin.saml.xml.XmlParser;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolHost;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.registration.Understood.Note;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Setting.Type;
import org.gatewright.spi.setting.Settings;

/** How SAML applications are set up: by their metadata, or by entity id and address. */
public final class SamlRegistration implements Registration {

    static final String DOCUMENT = "document";
    static final String ENTITY_ID = "entityId";
    static final String ACS_URLS = "acsUrls";

    private final ProtocolHost host;
    private final OwnAddresses own;
    private final MetadataDocument documents = new MetadataDocument(new XmlParser());

    public SamlRegistration(ProtocolHost host) {
        this.host = host;
        this.own = new OwnAddresses(host.publicUrl());
    }

    @Override
    public List<Setting> settings() {
        return SamlSettingList.ofApplication();
    }

    @Override
    public List<Setting> manualSettings() {
        return List.of(
                Setting.of(ENTITY_ID, Type.TEXT).mandatory(),
                Setting.of(ACS_URLS, Type.LINES).mandatory());
    }

    @Override
    public Understood understand(Submission submission) {
        if (submission instanceof Submission.Document document) {
            return Review.of(
                    ServiceProviderReader.read(
                            documents.find(document, host.clock().instant())),
                    host.clock().instant());
        }
        if (submission instanceof Submission.Typed typed) {
            return Review.of(typed(typed.values()), host.clock().instant());
        }
        throw new IllegalStateException("a submission of an unknown kind");
    }

    private static ServiceProvider typed(Settings values) {
        String entityId = values.required(ENTITY_ID).strip();
        Identifiers.check(ENTITY_ID, entityId);
        List<String> locations = values.lines(ACS_URLS);
        if (locations.isEmpty()) {
            throw new InvalidSettingException(ACS_URLS, InvalidSettingException.MISSING);
        }
        locations.forEach(location -> WebAddress.fault(location).ifPresent(fault -> {
            throw new InvalidSettingException(ACS_URLS, fault, Map.of("value", location));
        }));
        List<AssertionConsumerService> services = IntStream.range(0, locations.size())
                .mapToObj(index -> new AssertionConsumerService(
                        index, Binding.POST, locations.get(index), index == 0 ? Optional.of(true) : Optional.empty()))
                .toList();
        return new ServiceProvider(
                entityId,
                services,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    @Override
    public List<Note> check(Application application) {
        Identifiers.check(DOCUMENT, application.identifier());
        SamlSettings settings = SamlSettings.of(application.settings());
        checkTogether(application.settings(), settings);
        List<Note> notes =
                new ArrayList<>(Standing.addresses(settings.endpoints().assertionConsumerServices()));
        notes.addAll(Standing.certificates(
                settings.requests().signingCertificates(), host.clock().instant()));
        if (settings.requests().allowSha1()) {
            notes.add(Remark.SHA1_ALLOWED.with(Map.of()));
        }
        notes.addAll(Standing.encryption(settings.encryption(), host.clock().instant()));
        return notes;
    }

    private void checkTogether(Settings given, SamlSettings settings) {
        if (settings.endpoints().assertionConsumerServices().stream()
                .noneMatch(service -> service.binding() == Binding.POST)) {
            throw Fault.NO_USABLE_ADDRESS.at(SamlSettingList.ASSERTION_CONSUMER_SERVICES);
        }
        if (settings.requests().signed()
                && settings.requests().signingCertificates().isEmpty()) {
            throw Fault.SIGNATURES_WITHOUT_KEY.at(SamlSettingList.REQUIRE_SIGNED_REQUESTS);
        }
        if (!settings.signing().response() && !settings.signing().assertion()) {
            // SAML Profiles 4.1.3.5: what travels by POST is signed
            throw Fault.NOTHING_SIGNED.at(SamlSettingList.SIGN_ASSERTION);
        }
        String algorithm = settings.signing().algorithm();
        if (!Signers.fits(algorithm, host.keys().active().privateKey())) {
            throw Fault.ALGORITHM_UNFIT.at(SamlSettingList.SIGNATURE_ALGORITHM, Map.of("algorithm", algorithm));
        }
        if (settings.encryption().assertion() && settings.encryption().key().isEmpty()) {
            throw Fault.ENCRYPTION_WITHOUT_KEY.at(SamlSettingList.ENCRYPT_ASSERTION);
        }
        if (isCleared(given, SamlSettingList.NAME_ID_SOURCE)
                && needsSource(settings.nameId().format())) {
            throw new InvalidSettingException(SamlSettingList.NAME_ID_SOURCE, InvalidSettingException.MISSING);
        }
    }

    /** Given, and blank: somebody emptied the field. */
    private static boolean isCleared(Settings given, String key) {
        return given.values().containsKey(key) && given.text(key).isEmpty();
    }

    private static boolean needsSource(String format) {
        return format.equals(NameIdFormats.UNSPECIFIED) || format.equals(NameIdFormats.EMAIL_ADDRESS);
    }

    @Override
    public List<ConnectValue> connect(Application application) {
        SamlSettings settings = SamlSettings.of(application.settings());
        Optional<String> alias = settings.issuer().map(issuer -> application.alias());
        return List.of(
                text("entity-id", own.entityId(settings)),
                url("metadata-url", own.metadata(Optional.empty(), alias)),
                new ConnectValue(
                        "metadata-aws",
                        ConnectValue.Kind.FILE,
                        own.metadata(Optional.of(Profile.AWS.parameter()), alias)),
                url("sso-url", own.singleSignOn()),
                url("sign-out-url", own.signOut()),
                new ConnectValue(
                        "certificate",
                        ConnectValue.Kind.CERTIFICATE,
                        Certificates.pem(host.keys().active().certificate())),
                new ConnectValue("certificate-file", ConnectValue.Kind.FILE, own.certificate()),
                url(ConnectValue.UNSOLICITED_URL, own.unsolicited(application.alias())));
    }

    private static ConnectValue text(String key, String value) {
        return new ConnectValue(key, ConnectValue.Kind.TEXT, value);
    }

    private static ConnectValue url(String key, String value) {
        return new ConnectValue(key, ConnectValue.Kind.URL, value);
    }
}
