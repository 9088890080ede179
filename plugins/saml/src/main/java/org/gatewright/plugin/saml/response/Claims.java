package org.gatewright.plugin.saml.response;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.plugin.saml.nameid.Name;
import org.gatewright.plugin.saml.setting.SamlSettings;
import org.gatewright.plugin.saml.xml.MessageId;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.protocol.SignedOn;

/**
 * What an assertion says, decided and only to be written. Times are whole seconds.
 *
 * @param id of the assertion
 * @param audiences the service provider first
 * @param login empty if no AuthnStatement is sent
 * @param attributes those that have a value, each with its name format
 */
record Claims(
        String id,
        Name.Given name,
        Instant notBefore,
        Instant notOnOrAfter,
        List<String> audiences,
        boolean oneTimeUse,
        Optional<Login> login,
        List<Attribute> attributes) {

    /**
     * How and when the person logged in.
     *
     * @param notAfter when the session ends at the latest, if the application is told
     */
    record Login(Instant at, String sessionIndex, Optional<Instant> notAfter, String contextClass) {}

    /**
     * What the settings make of a sign-on.
     *
     * @param audience the service provider's entity id
     * @param contextClass the AuthnContextClassRef to state
     * @param issuedAt a whole second
     */
    static Claims of(
            SamlSettings.Statements settings,
            String audience,
            Name.Given name,
            SignedOn signedOn,
            String contextClass,
            Instant issuedAt) {
        return new Claims(
                MessageId.next(),
                name,
                issuedAt.minus(settings.notBeforeOffset()),
                issuedAt.plus(settings.lifetime()),
                Stream.concat(Stream.of(audience), settings.audiences().stream())
                        .distinct()
                        .toList(),
                settings.oneTimeUse(),
                settings.authnStatement() ? Optional.of(login(settings, signedOn, contextClass)) : Optional.empty(),
                attributes(settings.attributeNameFormat(), signedOn.release().attributes()));
    }

    private static Login login(SamlSettings.Statements settings, SignedOn signedOn, String contextClass) {
        Optional<Instant> end = settings.sessionNotOnOrAfter() ? Optional.of(signedOn.expiresAt()) : Optional.empty();
        return new Login(
                signedOn.authenticatedAt().truncatedTo(ChronoUnit.SECONDS),
                signedOn.sessionIndex(),
                end.map(instant -> instant.truncatedTo(ChronoUnit.SECONDS)),
                contextClass);
    }

    private static List<Attribute> attributes(String usualFormat, Attributes released) {
        return released.all().stream()
                .filter(attribute -> !attribute.values().isEmpty())
                .map(attribute -> new Attribute(
                        attribute.name(),
                        attribute.values(),
                        Optional.of(attribute.nameFormat().orElse(usualFormat)),
                        attribute.friendlyName()))
                .toList();
    }
}
