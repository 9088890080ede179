package org.gatewright.plugin.saml.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.gatewright.plugin.saml.setting.ApplicationSettings;
import org.gatewright.plugin.saml.testing.Sent;
import org.gatewright.plugin.saml.testing.TestApplications;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsolicitedRequestsTest {

    private static final String SHARED = "urn:amazon:webservices";

    private final UnsolicitedRequests requests = requests(
            TestApplications.crm(),
            TestApplications.shop(),
            TestApplications.with(TestApplications.bare(), "defaultRelayState", "https://bare.example.com/start?a=b"),
            TestApplications.application(
                    "artifact", "urn:artifact", Map.of("assertionConsumerServices", "0 ARTIFACT https://a.example/x")),
            TestApplications.application(
                    "first", SHARED, Map.of("assertionConsumerServices", "0 POST https://a.example/acs")),
            TestApplications.application(
                    "second", SHARED, Map.of("assertionConsumerServices", "0 POST https://a.example/acs")));

    private static UnsolicitedRequests requests(Application... applications) {
        TestServer server = new TestServer();
        for (Application application : applications) {
            server.with(application);
        }
        return new UnsolicitedRequests(server.host(), new ApplicationSettings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sp=https%3A%2F%2Fcrm.example.com%2Fsaml",
                "sp=crm",
                "providerId=https://crm.example.com/saml",
                "spid=https%3A%2F%2Fcrm.example.com%2Fsaml",
                "loginToRp=https://crm.example.com/saml",
                "lang=de&sp=crm&time=1700000000"
            })
    void t072_signsOnByEntityIdOrAlias(String query) {
        Intent.SignOn signOn = read(query);

        assertThat(signOn.application()).isEqualTo(TestApplications.crm());
        assertThat(signOn.once()).isEmpty();
        assertThat(signOn.fresh()).isFalse();
        assertThat(signOn.silent()).isFalse();
        assertThat(signOn.level()).isEqualTo(Level.PASSWORD);
        SamlState state = SamlState.of(signOn.state());
        assertThat(state.requestId()).isEmpty();
        assertThat(state.answerTo()).isEqualTo(TestApplications.CRM_ACS);
        assertThat(state.relayState()).isEmpty();
    }

    @Test
    void t070_v042_returnsTheRelayStateOrTheDefault() {
        assertThat(relayState("sp=bare")).isEqualTo("https://bare.example.com/start?a=b");
        assertThat(relayState("sp=bare&RelayState=javascript:alert(1)")).isEqualTo("javascript:alert(1)");
        assertThat(relayState("sp=bare&target=%2F%2Fevil.example")).isEqualTo("//evil.example");
        assertThat(relayState("sp=bare")).isEqualTo("https://bare.example.com/start?a=b");
    }

    private String relayState(String query) {
        return SamlState.of(read(query).state()).relayState().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sp=crm&RelayState=a&target=b",
                "sp=crm&RelayState=a&RelayState=a",
                "sp=crm&target=a&target=b",
                "sp=crm&sp=shop",
                "sp=crm&providerId=crm",
                "sp=crm&%73p=shop",
                "sp=crm&x=1;sp=shop"
            })
    void t261_refusesOneThingSaidTwice(String query) {
        assertThat(refusal(query).error()).isEqualTo(ProtocolError.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acs", "shire", "AssertionConsumerServiceURL", "ACS", "consumer"})
    void t262_letsNobodyChooseTheAddress(String parameter) {
        Intent.SignOn signOn = read("sp=crm&" + parameter + "=https%3A%2F%2Fevil.example%2Facs");

        assertThat(SamlState.of(signOn.state()).answerTo()).isEqualTo(TestApplications.CRM_ACS);
    }

    @Test
    void t075_refusesNobodyInParticular() {
        assertThat(refusal("").field()).isEqualTo("sp");
        assertThat(refusal("RelayState=x").field()).isEqualTo("sp");
        assertThat(refusal("sp=").error()).isEqualTo(ProtocolError.UNKNOWN_APPLICATION);
        assertThat(refusal("sp=unknown").error()).isEqualTo(ProtocolError.UNKNOWN_APPLICATION);
        assertThat(refusal("sp=CRM").error()).isEqualTo(ProtocolError.UNKNOWN_APPLICATION);
        assertThat(refusal("sp=" + "x".repeat(100_000)).error()).isEqualTo(ProtocolError.TOO_LARGE);
    }

    @Test
    void t280_asksForTheAliasWhereANameIsShared() {
        ProtocolException refusal = refusal("sp=" + SHARED);

        assertThat(refusal.error()).isEqualTo(ProtocolError.AMBIGUOUS_APPLICATION);
        assertThat(refusal.expected()).isEqualTo("one of the aliases first, second");
        assertThat(read("sp=second").application().alias()).isEqualTo("second");
    }

    @Test
    void t073_refusesAnApplicationThatNothingCanBePostedTo() {
        ProtocolException refusal = refusal("sp=artifact");

        assertThat(refusal.error()).isEqualTo(ProtocolError.NOT_SUPPORTED);
        assertThat(refusal.application().map(Application::alias)).contains("artifact");
    }

    @Test
    void t031_demandsTheLevelOfTheApplication() {
        UnsolicitedRequests strict =
                requests(TestApplications.with(TestApplications.crm(), "minimumLevel", "SECOND_FACTOR"));

        assertThat(strict.read(Sent.get("v2/unsolicited", "sp=crm")).level()).isEqualTo(Level.SECOND_FACTOR);
    }

    @Test
    void startsByGetAlone() {
        ProtocolRequest post = Sent.form("sp=crm", "");

        assertThat(catchThrowableOfType(ProtocolException.class, () -> requests.read(post))
                        .field())
                .isEqualTo("HTTP method");
    }

    private Intent.SignOn read(String query) {
        return requests.read(Sent.get("v2/unsolicited", query));
    }

    private ProtocolException refusal(String query) {
        ProtocolException refusal = catchThrowableOfType(ProtocolException.class, () -> read(query));
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
