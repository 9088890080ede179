package org.gatewright.plugin.aws.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.plugin.aws.attribute.AwsAttribute;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.setting.Settings;
import org.gatewright.testkit.PreflightRuleContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final String IDC = "https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99672f8278";
    private static final String ACS = "https://eu-central-1.signin.aws/platform/saml/acs/2d737f96";
    private static final String PAIR =
            "arn:aws:iam::123456789012:role/Admin,arn:aws:iam::123456789012:saml-provider/Gatewright";

    @Nested
    class ForIdentityCenter extends PreflightRuleContract {

        ForIdentityCenter() {
            super(
                    new IdentityCenterRules(),
                    toIdentityCenter(Map.of(), Attributes.NONE),
                    toIdentityCenter(Map.of(Facts.NAME_ID, "alice"), attributes("Role", PAIR)));
        }
    }

    @Nested
    class ForAccounts extends PreflightRuleContract {

        ForAccounts() {
            super(
                    new AccountFederationRules(),
                    toAccount(Map.of(), federation()),
                    toAccount(
                            Map.of(Facts.ONE_TIME_USE, "true"), federation().with(attribute("RoleSessionName", "a"))));
        }
    }

    @Test
    void aGoodAnswerToIdentityCenterHasNoFindings() {
        assertThat(identityCenter(Map.of(), Attributes.NONE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IDC-1, saml.acsRegistered, false",
        "IDC-2, saml.nameIdFormat, urn:oasis:names:tc:SAML:2.0:nameid-format:persistent",
        "IDC-3, saml.nameId, alice",
        "IDC-4, provisioning.userName, bob@example.com",
        "IDC-5, provisioning.known, false",
        "IDC-6, saml.assertions, 2",
        "IDC-7, saml.encrypted, true",
        "IDC-8, saml.assertionLength, 50001",
        "IDC-9, saml.audience, urn:amazon:webservices",
        "IDC-9, saml.recipient, https://other.example.com/acs",
        "IDC-9, saml.destination, https://other.example.com/acs",
        "IDC-9, saml.inResponseTo, _other",
        "IDC-10, saml.assertionSigned, false",
        "IDC-11, saml.notOnOrAfter, 2026-01-01T00:01:00Z",
        "IDC-11, saml.notBefore, 2026-01-01T00:00:00Z",
        "IDC-12, saml.sessionNotOnOrAfter, 2026-01-01T08:00:00Z",
        "IDC-14, server.secondFactorRequired, false",
        "IDC-18, saml.metadataLength, 75001",
        "IDC-19, saml.certificateLength, 2501",
        "IDC-20, saml.wantSignedRequests, true",
        "IDC-21, saml.acsUrls, https://eu-central-1.signin.aws/platform/saml/acs/2d737f96",
        "IDC-22, server.sessionCookieCrossSite, false"
    })
    void idc_oneWrongFactIsOneFinding(String id, String fact, String value) {
        assertThat(identityCenter(Map.of(fact, value), Attributes.NONE)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alice@example.com",
                "o'hara+aws@sub.example.com",
                "\"two words\"@example.com",
                "a@[192.0.2.1]",
                "!#$%&'*+-/=?^_`{|}~@example.com"
            })
    void idc3_everyLegalAddressPasses(String address) {
        assertThat(identityCenter(Map.of(Facts.NAME_ID, address), Attributes.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "alice", "a b@example.com", "alice@", "@example.com", "a..b@example.com", "a@b@c"})
    void idc3_othersDoNot(String address) {
        assertThat(identityCenter(Map.of(Facts.NAME_ID, address), Attributes.NONE))
                .containsExactly("IDC-3");
    }

    @Test
    void idc13_attributesOfAccountFederationAreDoubtful() {
        assertThat(identityCenter(Map.of(), attributes("Role", PAIR))).containsExactly("IDC-13");
    }

    @Test
    void idc15_anAttributeForAccessControlHasOneValue() {
        assertThat(identityCenter(Map.of(), attributes("AccessControl:team", "a", "b")))
                .containsExactly("IDC-15");
        assertThat(identityCenter(Map.of(), attributes("AccessControl:team", "<a/>")))
                .contains("IDC-15");
    }

    @Test
    void idc16_itsNameFormatIsUri() {
        Attributes attributes =
                Attributes.NONE.with(Attribute.of(AwsAttribute.PREFIX + "AccessControl:team", List.of("blue")));

        assertThat(identityCenter(Map.of(), attributes)).containsExactly("IDC-16");
    }

    @Test
    void idc17_itKeepsTheLimitsOfTags() {
        assertThat(identityCenter(Map.of(), attributes("AccessControl:aws:x", "blue")))
                .containsExactly("IDC-17");
        assertThat(identityCenter(Map.of(), attributes("AccessControl:team", "x".repeat(257))))
                .containsExactly("IDC-17");
    }

    @Test
    void aGoodAnswerToAnAccountHasNoFindings() {
        assertThat(accountFederation(Map.of(), federation())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IAM-1, saml.destination, https://other.example.com/acs",
        "IAM-1, saml.acsRegistered, false",
        "IAM-3, saml.nameIdFormat, urn:oasis:names:tc:SAML:1.1:nameid-format:persistent",
        "IAM-3, saml.nameId, ''",
        "IAM-4, saml.audience, urn:amazon:webservices:govcloud",
        "IAM-11, saml.responseLength, 100001",
        "IAM-12, saml.issuer, https://other.example.com",
        "IAM-13, saml.notOnOrAfter, 2026-01-01T00:06:00Z",
        "IAM-14, saml.oneTimeUse, true",
        "IAM-15, saml.certificateInMetadata, false",
        "IAM-16, saml.metadataLength, 999",
        "IAM-18, saml.responseSigned, false",
        "IAM-21, saml.responseLength, 80001"
    })
    void iam_oneWrongFactIsOneFinding(String id, String fact, String value) {
        assertThat(accountFederation(Map.of(fact, value), federation())).containsExactly(id);
    }

    @Test
    void iam17_anAttributeIsSentOnce() {
        assertThat(accountFederation(Map.of(Facts.ATTRIBUTE_NAMES, "a\nb\na"), federation()))
                .containsExactly("IAM-17");
    }

    @Test
    void iam19And20_encryptionNeedsTheProvidersOwnAddress() {
        String general = "https://signin.aws.amazon.com/saml";
        String own = "https://signin.aws.amazon.com/saml/acs/SAMLSPEXAMPLE0000000000";

        assertThat(accountFederation(Map.of(Facts.ENCRYPTED, "true", Facts.ACS, general), federation()))
                .containsExactly("IAM-19", "IAM-20");
        assertThat(accountFederation(Map.of(Facts.ENCRYPTED, "true", Facts.ACS, own), federation()))
                .containsExactly("IAM-20");
    }

    @ParameterizedTest
    @CsvSource({
        "IAM-5, Role, 'arn:aws:iam::123456789012:role/A, arn:aws:iam::123456789012:saml-provider/G'",
        "IAM-5, Role, 'arn:aws:iam::123456789012:role/A,arn:aws:iam::210987654321:saml-provider/G'",
        "IAM-6, RoleSessionName, a",
        "IAM-6, RoleSessionName, a b",
        "IAM-7, SessionDuration, 43201",
        "IAM-7, SessionDuration, 1e4",
        "IAM-8, PrincipalTag:aws:x, y",
        "IAM-9, TransitiveTagKeys, team",
        "IAM-10, SourceIdentity, aws:root"
    })
    void iam_oneWrongAttributeIsOneFinding(String id, String name, String value) {
        Attributes attributes = federation().with(attribute(name, value));

        assertThat(accountFederation(Map.of(), attributes)).containsExactly(id);
    }

    @Test
    void iam8_tagKeysDifferByMoreThanCapitals() {
        Attributes attributes =
                federation().with(attribute("PrincipalTag:Team", "x")).with(attribute("PrincipalTag:team", "y"));

        assertThat(accountFederation(Map.of(), attributes)).containsExactly("IAM-8");
    }

    private static List<String> identityCenter(Map<String, String> changed, Attributes attributes) {
        return ids(new IdentityCenterRules().check(toIdentityCenter(changed, attributes)));
    }

    private static Outgoing toIdentityCenter(Map<String, String> changed, Attributes attributes) {
        Map<String, String> facts = facts(IDC);
        facts.putAll(Map.of(
                Facts.NAME_ID_FORMAT,
                NameIds.EMAIL_ADDRESS,
                Facts.ACS_URLS,
                ACS + "\nhttps://eu-central-1.sso.signin.aws/platform/saml/acs/2d737f96",
                Outgoing.SECOND_FACTOR_REQUIRED,
                "true",
                Outgoing.SESSION_COOKIE_CROSS_SITE,
                "true"));
        facts.putAll(changed);
        return outgoing(IDC, attributes, facts);
    }

    private static List<String> accountFederation(Map<String, String> changed, Attributes attributes) {
        return ids(new AccountFederationRules().check(toAccount(changed, attributes)));
    }

    private static Outgoing toAccount(Map<String, String> changed, Attributes attributes) {
        Map<String, String> facts = facts("urn:amazon:webservices");
        facts.put(Facts.NAME_ID_FORMAT, NameIds.PERSISTENT);
        facts.putAll(changed);
        return outgoing("urn:amazon:webservices", attributes, facts);
    }

    private static Map<String, String> facts(String audience) {
        Map<String, String> facts = new HashMap<>();
        facts.put(Facts.NAME_ID, "alice@example.com");
        facts.put(Facts.AUDIENCE, audience);
        facts.put(Facts.ACS, ACS);
        facts.put(Facts.ACS_REGISTERED, "true");
        facts.put(Facts.DESTINATION, ACS);
        facts.put(Facts.RECIPIENT, ACS);
        facts.put(Facts.IN_RESPONSE_TO, "aws_1");
        facts.put(Facts.REQUEST_ID, "aws_1");
        facts.put(Facts.ISSUER, "https://idp.example.com/saml/v2/metadata");
        facts.put(Facts.METADATA_ISSUER, "https://idp.example.com/saml/v2/metadata");
        facts.put(Facts.RESPONSE_SIGNED, "true");
        facts.put(Facts.ASSERTION_SIGNED, "true");
        facts.put(Facts.ASSERTIONS, "1");
        facts.put(Facts.ASSERTION_LENGTH, "4000");
        facts.put(Facts.RESPONSE_LENGTH, "9000");
        facts.put(Facts.ISSUE_INSTANT, "2026-01-01T00:00:00Z");
        facts.put(Facts.NOT_BEFORE, "2025-12-31T23:58:00Z");
        facts.put(Facts.NOT_ON_OR_AFTER, "2026-01-01T00:05:00Z");
        facts.put(Facts.CERTIFICATE_LENGTH, "1631");
        facts.put(Facts.CERTIFICATE_IN_METADATA, "true");
        facts.put(Facts.METADATA_LENGTH, "3300");
        return facts;
    }

    private static Attributes federation() {
        return Attributes.NONE.with(attribute("Role", PAIR)).with(attribute("RoleSessionName", "alice"));
    }

    private static Attributes attributes(String name, String... values) {
        return Attributes.NONE.with(attribute(name, values));
    }

    private static Attribute attribute(String name, String... values) {
        return new Attribute(
                AwsAttribute.PREFIX + name, List.of(values), Optional.of(AwsAttribute.NAME_FORMAT), Optional.empty());
    }

    private static Outgoing outgoing(String identifier, Attributes attributes, Map<String, String> facts) {
        return new Outgoing(
                new Application("a1", 1, "AWS", "aws", "Cloud", identifier, Optional.empty(), Settings.NONE),
                new Subject("u1", "alice@example.com", "Example Works", Map.of(), List.of(), List.of()),
                attributes,
                facts);
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::id).toList();
    }
}
