package com.example.cas;

import static com.example.cas.TestServer.CALLBACK;
import static com.example.cas.TestServer.CRM;
import static com.example.cas.TestServer.WIKI;
import static com.example.cas.TestServer.ticketOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CasProtocolTest {

    private static final Instant LONG_AGO = Instant.parse("2026-05-01T08:00:00Z");

    private final TestServer server = new TestServer();

    @Test
    void sendsTheBrowserBackWithATicketThatNamesThePersonOnce() {
        Outcome.Granted granted = server.signOn(service(WIKI));

        assertThat(((Reply.Redirect) granted.reply()).to().toString())
                .startsWith(WIKI + "&ticket=ST-")
                .hasSizeLessThan(WIKI.length() + 80);
        assertThat(ticketOf(granted)).as("characters of 3.7").matches("ST-[A-Za-z0-9-]+");
        String query = service(WIKI) + "&ticket=" + ticketOf(granted);
        assertThat(server.text("serviceValidate", query))
                .isEqualTo("<cas:serviceResponse xmlns:cas=\"http://www.yale.edu/tp/cas\"><cas:authenticationSuccess>"
                        + "<cas:user>alice</cas:user></cas:authenticationSuccess></cas:serviceResponse>\n");
        assertThat(server.text("serviceValidate", query)).contains("code=\"INVALID_TICKET\"");
    }

    @Test
    void answersByVersion1InTwoLines() {
        String ticket = ticketOf(server.signOn(service(WIKI)));

        assertThat(server.text("validate", service(WIKI) + "&ticket=" + ticket)).isEqualTo("yes\nalice\n");
        assertThat(server.text("validate", service(WIKI) + "&ticket=" + ticket)).isEqualTo("no\n\n");
        assertThat(server.text("validate", "")).isEqualTo("no\n\n");
    }

    @Test
    void tellsAttributesByVersion3InNamesThatXmlAllows() {
        String ticket = ticketOf(server.signOn(service(WIKI)));

        assertThat(server.text("p3/serviceValidate", service(WIKI) + "&ticket=" + ticket))
                .contains("<cas:attributes><cas:authenticationDate>2026-05-01T10:00:00Z</cas:authenticationDate>"
                        + "<cas:longTermAuthenticationRequestTokenUsed>false</cas:longTermAuthenticationRequestTokenUsed>"
                        + "<cas:isFromNewLogin>true</cas:isFromNewLogin><cas:mail>alice@example.com</cas:mail>"
                        + "<cas:group>a &amp; b</cas:group><cas:group>&lt;c&gt;</cas:group>"
                        + "<cas:Role>arn:aws:iam::123456789012:role/reader</cas:Role></cas:attributes>");
    }

    @Test
    void answersInJsonIfAskedTo() {
        String ticket = ticketOf(server.signOn(service(WIKI)));

        assertThat(server.text("p3/serviceValidate", service(WIKI) + "&format=JSON&ticket=" + ticket))
                .startsWith("{\"serviceResponse\":{\"authenticationSuccess\":{\"user\":\"alice\",\"attributes\":{")
                .contains("\"group\":[\"a & b\",\"<c>\"]", "\"" + TestServer.ROLE + "\":\"arn:aws:iam::");
        assertThat(server.text("serviceValidate", service(WIKI) + "&format=JSON&ticket=" + ticket))
                .startsWith("{\"serviceResponse\":{\"authenticationFailure\":{\"code\":\"INVALID_TICKET\"");
        assertThat(server.text("serviceValidate", service(WIKI) + "&format=YAML&ticket=" + ticket))
                .contains("code=\"INVALID_REQUEST\"");
    }

    @Test
    void aTicketOfAnotherServiceIsLostWhoeverBringsIt() {
        String ticket = ticketOf(server.signOn(service(WIKI)));

        assertThat(server.text("serviceValidate", service(CRM) + "&ticket=" + ticket))
                .contains("code=\"INVALID_SERVICE\"");
        assertThat(server.text("serviceValidate", service(WIKI) + "&ticket=" + ticket))
                .contains("code=\"INVALID_TICKET\"");
    }

    @Test
    void aTicketIsTooOldAfterAMinute() {
        String ticket = ticketOf(server.signOn(service(WIKI)));

        server.pass(Duration.ofSeconds(61));

        assertThat(server.text("serviceValidate", service(WIKI) + "&ticket=" + ticket))
                .contains("code=\"INVALID_TICKET\"");
    }

    @Test
    void renewDemandsALoginAndIsCheckedAgainWhenTheTicketIsRedeemed() {
        assertThat(((Intent.SignOn) server.get("login", service(WIKI) + "&renew=true")).fresh())
                .isTrue();
        String fromSession = ticketOf(server.signOn(service(WIKI), LONG_AGO));
        String fresh = ticketOf(server.signOn(service(WIKI)));

        assertThat(server.text("serviceValidate", service(WIKI) + "&renew=true&ticket=" + fromSession))
                .contains("code=\"INVALID_TICKET\"");
        assertThat(server.text("serviceValidate", service(WIKI) + "&renew=true&ticket=" + fresh))
                .contains("<cas:user>alice</cas:user>");
    }

    @Test
    void gatewayAsksNobodyAndComesBackWithoutATicket() {
        Intent asked = server.get("login", service(WIKI) + "&gateway=true");

        assertThat(((Intent.SignOn) asked).silent()).isTrue();
        assertThat(server.refuse(asked, Refusal.LOGIN_NEEDED)).isEqualTo(new Reply.Redirect(URI.create(WIKI)));
        assertThat(((Intent.SignOn) server.get("login", service(WIKI) + "&gateway=true&renew=true")).silent())
                .as("renew counts if both are set")
                .isFalse();
    }

    @Test
    void anyOtherRefusalStaysHereSoThatNobodyIsSentInCircles() {
        Reply.Document page =
                (Reply.Document) server.refuse(server.get("login", service(WIKI)), Refusal.SERVER_FAULT);

        assertThat(page.status()).isEqualTo(403);
        assertThat(StandardCharsets.UTF_8.decode(page.body()).toString()).contains("You were not signed on to wiki.");
    }

    @Test
    void postsTheTicketIfAskedTo() {
        Outcome.Granted granted = server.signOn(service(WIKI) + "&method=POST");

        assertThat(granted.reply()).isInstanceOfSatisfying(Reply.FormPost.class, post -> {
            assertThat(post.to()).isEqualTo(WIKI);
            assertThat(post.fields().get("ticket")).startsWith("ST-");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/",
                "https://wiki.example.com/start",
                "https://wiki.example.com/start?lang=en&more=1",
                "https://crm.example.com",
                "http://crm.example.com/",
                "https://crm.example.com.evil.example.com/",
                "https://crm.example.com@evil.example.com/",
                "https://crm.example.com/a/../../b",
                "https://crm.example.com/%2e%2e/b",
                "https://crm.example.com/a%2fb",
                "https://crm.example.com//evil",
                "https://crm.example.com/#fragment",
                "https://CRM.example.com/",
                "https://crm.example.com:444/",
                "javascript:alert(1)",
                "crm",
            })
    void sendsNobodyToAnAddressThatIsNotRegistered(String address) {
        assertThatThrownBy(() -> server.get("login", service(address))).isInstanceOf(ProtocolException.class);
        assertThat(((Intent.SignOutHere) server.get("logout", service(address))).reply())
                .isEqualTo(new Reply.Redirect(URI.create("https://login.example.com/logout")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://crm.example.com/a/b?c=d", "https://crm.example.com/x"})
    void takesAnyAddressBelowIfThatIsSet(String address) {
        assertThat(((Intent.SignOn) server.get("login", service(address))).application().id())
                .isEqualTo("application-crm");
    }

    @Test
    void refusesAParameterThatComesTwice() {
        assertThatThrownBy(() -> server.get("login", service(WIKI) + "&" + service(CRM)))
                .isInstanceOf(ProtocolException.class);
        assertThat(server.text("serviceValidate", service(WIKI) + "&ticket=a&ticket=b"))
                .contains("code=\"INVALID_REQUEST\"");
    }

    @Test
    void signOutLeadsToARegisteredAddress() {
        assertThat(((Intent.SignOutHere) server.get("logout", service(WIKI))).reply())
                .isEqualTo(new Reply.Redirect(URI.create(WIKI)));
    }

    @Test
    void actsForAPersonAtAnotherApplication() {
        String granting = grantingTicket();

        String answer = server.text("proxy", "pgt=" + granting + "&targetService=" + encode(WIKI));
        String proxy = answer.replaceAll("(?s).*<cas:proxyTicket>(.*)</cas:proxyTicket>.*", "$1");

        assertThat(proxy).startsWith("PT-");
        assertThat(server.text("serviceValidate", service(WIKI) + "&ticket=" + proxy))
                .contains("code=\"INVALID_TICKET_SPEC\"");
        assertThat(server.text("p3/proxyValidate", service(WIKI) + "&ticket=" + proxy))
                .contains("<cas:user>alice</cas:user>", "<cas:mail>alice@example.com</cas:mail>")
                .contains("<cas:proxies><cas:proxy>" + CALLBACK + "</cas:proxy></cas:proxies>");
        assertThat(server.text("proxyValidate", service(WIKI) + "&ticket=" + proxy))
                .contains("code=\"INVALID_TICKET\"");
    }

    @Test
    void actsNowhereElseAndForNobodyWhoMayNotBeThere() {
        String granting = grantingTicket();

        assertThat(server.text("proxy", "pgt=" + granting + "&targetService=" + encode(CRM)))
                .contains("<cas:proxyFailure code=\"UNAUTHORIZED_SERVICE\">");
        assertThat(server.text("proxy", "pgt=" + granting + "&targetService=" + encode("https://other.example.com/")))
                .contains("UNAUTHORIZED_SERVICE");
        server.mayUse = false;
        assertThat(server.text("proxy", "pgt=" + granting + "&targetService=" + encode(WIKI)))
                .contains("UNAUTHORIZED_SERVICE");
        assertThat(server.text("proxy", "pgt=PGT-none&targetService=" + encode(WIKI)))
                .contains("INVALID_TICKET");
        assertThat(server.text("proxy", "")).contains("INVALID_REQUEST");
    }

    @Test
    void callsBackAtTheRegisteredAddressAlone() {
        assertThat(validated(CRM, "https://evil.example.com/")).contains("INVALID_PROXY_CALLBACK");
        assertThat(validated(WIKI, CALLBACK)).contains("UNAUTHORIZED_SERVICE_PROXY");
        assertThat(server.called).isEmpty();
        server.answers = 404;
        assertThat(validated(CRM, CALLBACK)).contains("INVALID_PROXY_CALLBACK");
        server.reachable = false;
        assertThat(validated(CRM, CALLBACK)).contains("INVALID_PROXY_CALLBACK");
        String lost = server.called.get(0).to().getQuery().replaceAll(".*pgtId=", "");
        assertThat(server.text("proxy", "pgt=" + lost + "&targetService=" + encode(WIKI)))
                .as("what was sent in vain is worth nothing")
                .contains("INVALID_TICKET");
    }

    @Test
    void tellsEachTicketsEndWhereItWasSent() {
        Outcome.Granted first = server.signOn(service(CRM + "a"));
        String second = ticketOf(server.signOn(service(CRM + "b")));

        server.endSession(first.remembered());

        assertThat(server.called).extracting(request -> request.to().toString()).containsExactly(CRM + "a", CRM + "b");
        assertThat(server.called)
                .extracting(request -> StandardCharsets.UTF_8.decode(request.body()).toString())
                .allMatch(body -> body.startsWith("logoutRequest=%3Csamlp%3ALogoutRequest"))
                .anyMatch(body -> body.contains("SessionIndex%3E" + ticketOf(first)));
        assertThat(server.text("serviceValidate", service(CRM + "b") + "&ticket=" + second))
                .as("a ticket of a session that has ended")
                .contains("INVALID_TICKET");
    }

    @Test
    void endsAProxyGrantingTicketWithTheSession() {
        String granting = grantingTicket();
        server.endSession(Map.of(CasProtocol.SESSION, "session-at-crm"));

        assertThat(server.text("proxy", "pgt=" + granting + "&targetService=" + encode(WIKI)))
                .contains("INVALID_TICKET");
    }

    @Test
    void whoCouldNotBeToldIsToldAgainAndNobodyTwice() {
        Map<String, String> remembered = server.signOn(service(CRM + "a")).remembered();
        server.reachable = false;
        assertThatThrownBy(() -> server.endSession(remembered)).hasMessage("Nobody is there.");

        server.reachable = true;
        server.endSession(remembered);
        server.endSession(remembered);

        assertThat(server.called).hasSize(2);
    }

    @Test
    void whatIsNotOfThisProtocolEndsNothing() {
        server.signOn(service(CRM));

        server.endSession(Map.of("nameId", "session-at-crm"));

        assertThat(server.called).isEmpty();
    }

    @Test
    void isRegisteredByItsAddress() {
        assertThat(server.registration()
                        .understand(typed("https://a.example.com/", "true"))
                        .identifier())
                .isEqualTo("https://a.example.com/");
        assertThatThrownBy(() -> server.registration().understand(typed("https://a.example.com/x", "true")))
                .isInstanceOf(InvalidSettingException.class);
        assertThatThrownBy(() -> server.registration().understand(typed("https://A.example.com/", "false")))
                .isInstanceOf(InvalidSettingException.class);
        assertThat(server.registration()
                        .understand(typed("http://a.example.com/", "false"))
                        .warnings())
                .hasSize(1);
    }

    private String grantingTicket() {
        assertThat(validated(CRM, CALLBACK)).containsPattern("<cas:proxyGrantingTicket>PGTIOU-[^<]+<");
        String query = server.called.get(server.called.size() - 1).to().getQuery();
        return query.replaceAll(".*pgtId=", "");
    }

    private String validated(String service, String callback) {
        String ticket = ticketOf(server.signOn(service(service)));
        return server.text("serviceValidate", service(service) + "&ticket=" + ticket + "&pgtUrl=" + encode(callback));
    }

    private static Submission typed(String service, String below) {
        return new Submission.Typed(new Settings(Map.of("service", service, "below", below)));
    }

    private static String service(String service) {
        return "service=" + encode(service);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
