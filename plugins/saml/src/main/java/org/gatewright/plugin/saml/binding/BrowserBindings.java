package org.gatewright.plugin.saml.binding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.gatewright.plugin.saml.setting.Binding;
import org.gatewright.plugin.saml.xml.UnreadableXmlException;
import org.gatewright.plugin.saml.xml.XmlParser;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.w3c.dom.Element;

/**
 * Takes a message out of a browser's request: HTTP-Redirect from the raw query of a GET, HTTP-POST from the form of a POST
 * (SAML Bindings 3.4, 3.5). A message has one place; what is in the other is refused.
 */
public final class BrowserBindings {

    private static final String SIG_ALG = "SigAlg";
    private static final String SIGNATURE = "Signature";
    private static final String SAML_ENCODING = "SAMLEncoding";
    private static final String ARTIFACT = "SAMLart";
    private static final Set<String> NAMES = Set.of(
            IncomingMessage.REQUEST,
            IncomingMessage.RESPONSE,
            IncomingMessage.RELAY_STATE,
            SIG_ALG,
            SIGNATURE,
            SAML_ENCODING,
            ARTIFACT);
    private static final String DEFLATE = "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final XmlParser parser;

    public BrowserBindings(XmlParser parser) {
        this.parser = parser;
    }

    /**
     * Decodes and parses the message of a request.
     *
     * @throws ProtocolException if there is none, or more than one, or none that can be read
     */
    public IncomingMessage read(ProtocolRequest request) {
        return switch (request.method()) {
            case "GET" -> redirected(request);
            case "POST" -> posted(request);
            default -> throw refusal("HTTP method", request.method(), "GET or POST");
        };
    }

    private IncomingMessage redirected(ProtocolRequest request) {
        if (request.body().hasRemaining()) {
            throw refusal("HTTP body", request.body().remaining() + " octets", "none with GET");
        }
        Parameters query = parse(request.rawQuery());
        String parameter = messageParameter(query);
        Optional<String> encoding = query.text(SAML_ENCODING);
        if (encoding.isPresent() && !encoding.get().equals(DEFLATE)) {
            throw refusal(SAML_ENCODING, encoding.get(), DEFLATE);
        }
        byte[] octets = Encoding.inflate(parameter, base64(query, parameter));
        return new IncomingMessage(
                parameter,
                parse(parameter, octets),
                Binding.REDIRECT,
                query.text(IncomingMessage.RELAY_STATE, Limits.RELAY_STATE),
                signature(query, parameter),
                false);
    }

    private IncomingMessage posted(ProtocolRequest request) {
        if (!request.mediaType().equals(FORM)) {
            throw refusal("Content-Type", request.mediaType(), FORM);
        }
        Parameters query = parse(request.rawQuery());
        if (!query.isEmpty()) {
            throw refusal("query", query.names().toString(), "parameters in the form alone");
        }
        ByteBuffer body = request.body().duplicate();
        refuseLong("HTTP body", body.remaining());
        Parameters form = parse(StandardCharsets.ISO_8859_1.decode(body).toString());
        String parameter = messageParameter(form);
        byte[] octets = base64(form, parameter);
        boolean deflated = !looksLikeXml(octets);
        return new IncomingMessage(
                parameter,
                parse(parameter, deflated ? Encoding.inflate(parameter, octets) : octets),
                Binding.POST,
                form.text(IncomingMessage.RELAY_STATE, Limits.RELAY_STATE),
                Optional.empty(),
                deflated);
    }

    private static Parameters parse(String text) {
        refuseLong("parameters", text.length());
        return Parameters.parse(text, NAMES);
    }

    private static void refuseLong(String field, int octets) {
        if (octets > Limits.PARAMETERS) {
            throw new ProtocolException(
                    ProtocolError.TOO_LARGE, field, octets + " octets", "at most " + Limits.PARAMETERS + " octets");
        }
    }

    private static String messageParameter(Parameters parameters) {
        if (parameters.raw(ARTIFACT).isPresent()) {
            throw refusal(ARTIFACT, "an artifact", "a message");
        }
        boolean request = parameters.raw(IncomingMessage.REQUEST).isPresent();
        boolean response = parameters.raw(IncomingMessage.RESPONSE).isPresent();
        if (request == response) {
            throw refusal(
                    IncomingMessage.REQUEST,
                    request ? "a request and a response" : "nothing",
                    "one of SAMLRequest and SAMLResponse");
        }
        return request ? IncomingMessage.REQUEST : IncomingMessage.RESPONSE;
    }

    private static byte[] base64(Parameters parameters, String parameter) {
        String raw = parameters.raw(parameter).orElse("");
        byte[] characters = Parameters.octets(parameter, raw, Encoding.base64Length(Limits.MESSAGE));
        return Encoding.base64(parameter, characters, Limits.MESSAGE);
    }

    private static Optional<QuerySignature> signature(Parameters query, String parameter) {
        Optional<String> algorithm = query.text(SIG_ALG);
        Optional<String> value = query.text(SIGNATURE, Encoding.base64Length(Limits.SIGNATURE));
        if (algorithm.isPresent() != value.isPresent()) {
            String missing = algorithm.isPresent() ? SIGNATURE : SIG_ALG;
            throw new ProtocolException(
                    ProtocolError.BAD_SIGNATURE, missing, "nothing", "both of SigAlg and Signature, or neither");
        }
        return algorithm.map(uri -> new QuerySignature(uri, signed(query, parameter), value.orElse("")));
    }

    /** Bindings 3.4.4.1: message, RelayState, SigAlg, in this order whatever the order in the query. */
    private static String signed(Parameters query, String parameter) {
        return parameter + "=" + query.raw(parameter).orElse("")
                + query.raw(IncomingMessage.RELAY_STATE)
                        .map(raw -> "&" + IncomingMessage.RELAY_STATE + "=" + raw)
                        .orElse("")
                + "&" + SIG_ALG + "=" + query.raw(SIG_ALG).orElse("");
    }

    /** Starts with a byte order mark, or with {@code <} and what may follow it at the start of a document. */
    private static boolean looksLikeXml(byte[] octets) {
        int at = 0;
        while (at < octets.length
                && (octets[at] == ' ' || octets[at] == '\t' || octets[at] == '\r' || octets[at] == '\n')) {
            at++;
        }
        if (at + 1 >= octets.length) {
            return true;
        }
        int first = octets[at] & 0xFF;
        int second = octets[at + 1] & 0xFF;
        boolean byteOrderMark = (first == 0xEF && second == 0xBB)
                || (first == 0xFE && second == 0xFF)
                || (first == 0xFF && second == 0xFE);
        boolean markup = first == '<'
                && (second == '?' || second == '!' || second == '_' || Character.isLetter(second) || second >= 0x80);
        return byteOrderMark || markup;
    }

    private Element parse(String parameter, byte[] octets) {
        try {
            return parser.parse(octets, Limits.ELEMENTS).getDocumentElement();
        } catch (UnreadableXmlException e) {
            boolean large = e.fault() == UnreadableXmlException.Fault.TOO_LARGE;
            ProtocolException refusal = new ProtocolException(
                    large ? ProtocolError.TOO_LARGE : ProtocolError.MALFORMED_REQUEST,
                    parameter,
                    e.reason(),
                    "a SAML message in XML");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static ProtocolException refusal(String field, String received, String expected) {
        return new ProtocolException(ProtocolError.MALFORMED_REQUEST, field, received, expected);
    }
}
