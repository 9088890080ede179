package org.gatewright.plugin.saml.nameid;

import java.util.Optional;
import org.gatewright.plugin.saml.request.NameIdPolicy;
import org.gatewright.plugin.saml.request.RequestedName;
import org.gatewright.plugin.saml.setting.NameIdFormats;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.xml.Characters;
import org.gatewright.plugin.saml.xml.MessageId;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.protocol.ProtocolHost.PairwiseNames;

/** Decides what people are called, by an application's settings and what its request asks for. */
public final class Names {

    private final PairwiseNames pairwise;

    public Names(PairwiseNames pairwise) {
        this.pairwise = pairwise;
    }

    /**
     * Who is to be named, and towards whom.
     *
     * @param chosen the name a mapper chose
     * @param issuer our entity id, as this application knows it
     */
    public record Person(
            Subject subject,
            Optional<String> chosen,
            Application application,
            SamlSettings.NameId settings,
            String issuer) {}

    /** The name that a request asks for. */
    public Name of(Person person, NameIdPolicy policy) {
        String own = person.application().identifier();
        Optional<String> foreign = policy.spNameQualifier().filter(qualifier -> !qualifier.equals(own));
        if (foreign.isPresent()) {
            return new Name.Missing("SPNameQualifier is " + foreign.get() + ", expected " + own);
        }
        String format = format(person.settings(), policy);
        if (format.equals(NameIdFormats.TRANSIENT)) {
            return new Name.Given(format, MessageId.next(), Optional.empty(), Optional.empty());
        }
        boolean configured = format.equals(person.settings().format());
        if (configured && person.chosen().isPresent()) {
            return named(person, format, person.chosen().get());
        }
        if (format.equals(NameIdFormats.PERSISTENT)) {
            return persistent(person, policy);
        }
        return byField(person, format, field(person.settings(), format, configured));
    }

    private static String format(SamlSettings.NameId settings, NameIdPolicy policy) {
        return settings.always()
                ? settings.format()
                : policy.format()
                        .filter(wanted -> !wanted.equals(NameIdFormats.UNSPECIFIED))
                        .orElse(settings.format());
    }

    /** An application's own source is for its own format; what a request asks for by name has a meaning of its own. */
    private static String field(SamlSettings.NameId settings, String format, boolean configured) {
        String usual = format.equals(NameIdFormats.EMAIL_ADDRESS) ? Subject.EMAIL : Subject.USER_NAME;
        return configured ? settings.source().orElse(usual) : usual;
    }

    private static Name byField(Person person, String format, String field) {
        if (!NameIdFormats.ALL.contains(format)) {
            return new Name.Missing("Format is " + format + ", expected one of " + NameIdFormats.ALL);
        }
        return person.subject()
                .field(field)
                .filter(value -> !value.isBlank())
                .map(value -> named(person, format, value))
                .orElseGet(() -> new Name.Missing(
                        "Format is " + format + ", but the person has no value in the profile field " + field));
    }

    private Name persistent(Person person, NameIdPolicy policy) {
        boolean mayCreate = policy.allowCreate().orElse(!person.settings().strictAllowCreate());
        Optional<String> value = mayCreate
                ? Optional.of(pairwise.findOrCreate(person.application(), person.subject()))
                : pairwise.find(person.application(), person.subject());
        return value.map(name -> named(person, NameIdFormats.PERSISTENT, name))
                .orElseGet(() -> new Name.Missing("AllowCreate is not true, and there is no persistent name yet"));
    }

    /** A name with a replaced character would be somebody else's. */
    private static Name named(Person person, String format, String value) {
        if (!Characters.areFit(value)) {
            return new Name.Missing("Format is " + format + ", but the name has a character that XML can't hold");
        }
        boolean qualified = format.equals(NameIdFormats.PERSISTENT);
        return new Name.Given(
                format,
                value,
                qualified ? Optional.of(person.issuer()) : Optional.empty(),
                qualified ? Optional.of(person.application().identifier()) : Optional.empty());
    }

    /**
     * Whether a person is the one that a request asks for (SAML Core 3.4.1.4): by the name they would be given now, or by one
     * that a service provider may know them by.
     */
    public boolean isThePerson(RequestedName wanted, Person person, Name name) {
        if (name instanceof Name.Given given && given.value().equals(wanted.value())) {
            return true;
        }
        String format = wanted.format().orElse(NameIdFormats.UNSPECIFIED);
        if (format.equals(NameIdFormats.PERSISTENT)) {
            return pairwise.find(person.application(), person.subject())
                    .filter(wanted.value()::equals)
                    .isPresent();
        }
        boolean mail = person.subject()
                .field(Subject.EMAIL)
                .filter(wanted.value()::equalsIgnoreCase)
                .isPresent();
        return format.equals(NameIdFormats.EMAIL_ADDRESS)
                ? mail
                : format.equals(NameIdFormats.UNSPECIFIED)
                        && (mail || person.subject().userName().equalsIgnoreCase(wanted.value()));
    }
}
