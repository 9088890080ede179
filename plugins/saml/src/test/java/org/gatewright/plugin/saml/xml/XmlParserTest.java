package org.gatewright.plugin.saml.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gatewright.plugin.saml.testing.Effort;
import org.gatewright.plugin.saml.xml.UnreadableXmlException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlParserTest {

    private static final int MOST = 2_000;
    private static final long MEGABYTE = 1024 * 1024;

    private final XmlParser parser = new XmlParser();

    @Test
    void v001_t044_readsNoFileAndMakesNoConnection() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(100);
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            for (String doctype : List.of(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + address + "\">]>",
                    "<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>",
                    "<!DOCTYPE x SYSTEM \"" + address + "\">",
                    "<!DOCTYPE x PUBLIC \"-//x\" \"" + address + "\">",
                    "<!DOCTYPE x>")) {
                assertThat(fault(doctype + "<x>&e;</x>")).isEqualTo(Fault.FORBIDDEN);
            }

            boolean connected;
            try {
                listener.accept().close();
                connected = true;
            } catch (SocketTimeoutException nobodyCame) {
                connected = false;
            }
            assertThat(connected).isFalse();
        }
    }

    @Test
    void v001_includesNothing() {
        Element root = parse("<x xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"file:///etc/passwd\""
                + " parse=\"text\"/></x>");

        assertThat(root.getTextContent()).isEmpty();
    }

    @Test
    void v002_t044_refusesBombsAtOnce() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        IntStream.range(1, 30).forEach(depth -> laughs.append("<!ENTITY a" + depth + " \"")
                .append(("&a" + (depth - 1) + ";").repeat(10))
                .append("\">"));
        laughs.append("]><x>&a29;</x>");
        String quadratic =
                "<!DOCTYPE x [<!ENTITY a \"" + "b".repeat(50_000) + "\">]><x>" + "&a;".repeat(50_000) + "</x>";

        Effort.of(() -> {
                    assertThat(fault(laughs.toString())).isEqualTo(Fault.FORBIDDEN);
                    assertThat(fault(quadratic)).isEqualTo(Fault.FORBIDDEN);
                })
                .isAtMost(MEGABYTE);
    }

    @Test
    void v008_t229_readsAsDeepAsTheLimitAndNoDeeper() {
        assertThat(parse("<x>".repeat(64) + "</x>".repeat(64)).getLocalName()).isEqualTo("x");
        assertThat(fault("<x>".repeat(65) + "</x>".repeat(65))).isEqualTo(Fault.TOO_LARGE);

        Effort.of(() -> assertThat(fault("<x>".repeat(10_000) + "</x>".repeat(10_000)))
                        .isEqualTo(Fault.TOO_LARGE))
                .isAtMost(MEGABYTE);
    }

    @Test
    void v008_boundsAttributesAndElements() {
        assertThat(parse("<x" + attributes(64) + "/>").getAttributes().getLength())
                .isEqualTo(64);
        assertThat(fault("<x" + attributes(65) + "/>")).isEqualTo(Fault.TOO_LARGE);
        assertThat(parse("<x>" + "<y/>".repeat(MOST - 1) + "</x>").getLocalName())
                .isEqualTo("x");
        assertThat(fault("<x>" + "<y/>".repeat(MOST) + "</x>")).isEqualTo(Fault.TOO_LARGE);

        String wide = "<x" + attributes(100_000) + "/>";
        String many = "<x>" + "<y/>".repeat(60_000) + "</x>";
        Effort.of(() -> assertThat(fault(wide)).isEqualTo(Fault.TOO_LARGE)).isAtMost(8 * MEGABYTE);
        Effort.of(() -> assertThat(fault(many)).isEqualTo(Fault.TOO_LARGE)).isAtMost(32 * MEGABYTE);
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        IntStream.range(0, count)
                .forEach(number -> attributes.append(" a").append(number).append("=\"\""));
        return attributes.toString();
    }

    @Test
    void t045_readsEveryEncodingThatIsDeclared() {
        String name = "Łódź ü";
        Charset latin2 = Charset.forName("ISO-8859-2");

        assertThat(parse(("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><x>" + name + "</x>").getBytes(latin2))
                        .getTextContent())
                .isEqualTo(name);
        assertThat(parse(("\ufeff<x>" + name + "</x>").getBytes(StandardCharsets.UTF_8))
                        .getTextContent())
                .isEqualTo(name);
        assertThat(parse(("<?xml version=\"1.0\" encoding=\"UTF-16\"?><x>" + name + "</x>")
                                .getBytes(StandardCharsets.UTF_16))
                        .getTextContent())
                .isEqualTo(name);
    }

    @Test
    void refusesOctetsThatAreNotOfTheirEncoding() {
        assertThat(catchThrowableOfType(
                                UnreadableXmlException.class,
                                () -> parse("<x>ü</x>".getBytes(StandardCharsets.ISO_8859_1)))
                        .fault())
                .isEqualTo(Fault.NOT_WELL_FORMED);
    }

    @Test
    void t046_readsLineBreaksAroundTheRoot() {
        assertThat(parse("<?xml version=\"1.0\"?>\r\n\n<x/>\n\n").getLocalName())
                .isEqualTo("x");
    }

    @Test
    void t120_v027_leavesNoGapWhereACommentWas() {
        Element root = parse("<x>https://crm<!-- -->.example<![CDATA[.com]]><!---->/saml</x>");

        assertThat(root.getChildNodes().getLength()).isEqualTo(1);
        assertThat(root.getTextContent()).isEqualTo("https://crm.example.com/saml");
    }

    @Test
    void v026_refusesProcessingInstructions() {
        assertThat(fault("<x>a<?b c?>d</x>")).isEqualTo(Fault.FORBIDDEN);
        assertThat(fault("<x><y><?b?></y></x>")).isEqualTo(Fault.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "<x",
                "<x></y>",
                "<x/><y/>",
                "<a:x/>",
                "<x a=\"1\" a=\"2\"/>",
                "<x xmlns:a=\"u\" xmlns:b=\"u\" a:c=\"1\" b:c=\"2\"/>",
                "<x>&unknown;</x>",
                "<x>&#0;</x>",
                "<x>\u0001</x>",
                "<x a=\"<\"/>",
                "<?xml version=\"1.0\" encoding=\"no-such-thing\"?><x/>"
            })
    void refusesWhatIsNotWellFormed(String text) {
        assertThat(fault(text)).isEqualTo(Fault.NOT_WELL_FORMED);
    }

    @Test
    void servesManyThreadsAndGoesOnAfterFailures() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = IntStream.range(0, 400)
                    .<Callable<String>>mapToObj(number -> () -> {
                        if (number % 3 == 0) {
                            return fault("<x>" + number).name();
                        }
                        return parse("<x>" + number + "</x>").getTextContent();
                    })
                    .toList();
            List<Future<String>> results = threads.invokeAll(tasks);
            for (int number = 0; number < results.size(); number++) {
                String expected = number % 3 == 0 ? "NOT_WELL_FORMED" : Integer.toString(number);
                assertThat(results.get(number).get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Element parse(String text) {
        return parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private Element parse(byte[] octets) {
        return parser.parse(octets, MOST).getDocumentElement();
    }

    private Fault fault(String text) {
        UnreadableXmlException failure = catchThrowableOfType(UnreadableXmlException.class, () -> parse(text));
        assertThat(failure).isNotNull();
        return failure.fault();
    }
}
