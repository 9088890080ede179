package org.gatewright.plugin.saml.testing;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import org.gatewright.spi.protocol.ProtocolRequest;

/** Requests as browsers carry them to us. */
public final class Sent {

    public static final String RSA_SHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private Sent() {}

    public static ProtocolRequest redirect(byte[] message) {
        return get("v2/SSO", "SAMLRequest=" + escaped(base64(deflate(message))));
    }

    public static ProtocolRequest redirect(RequestXml message) {
        return redirect(message.octets());
    }

    public static ProtocolRequest get(String path, String query) {
        return new ProtocolRequest("GET", path, query, "", NOTHING, Map.of(), Locale.ENGLISH);
    }

    public static ProtocolRequest post(byte[] message) {
        return form("SAMLRequest=" + escaped(base64(message)));
    }

    public static ProtocolRequest post(RequestXml message) {
        return post(message.octets());
    }

    public static ProtocolRequest form(String body) {
        return form("", body);
    }

    public static ProtocolRequest form(String query, String body) {
        return new ProtocolRequest(
                "POST",
                "v2/SSO",
                query,
                FORM,
                ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                Locale.ENGLISH);
    }

    /** The signed query of a message, its values escaped as the standard's usual library does. */
    public static String signedQuery(RequestXml message, String relayState, TestKey key) {
        return signedQuery(message, relayState, key, RSA_SHA256, "SHA256withRSA", Sent::escaped);
    }

    /**
     * The signed query of a message.
     *
     * @param relayState as it goes into the query; empty text for none
     */
    public static String signedQuery(
            RequestXml message,
            String relayState,
            TestKey key,
            String algorithm,
            String jcaName,
            UnaryOperator<String> escape) {
        String signed = "SAMLRequest=" + escape.apply(base64(deflate(message.octets())))
                + (relayState.isEmpty() ? "" : "&RelayState=" + relayState)
                + "&SigAlg=" + escape.apply(algorithm);
        return signed + "&Signature=" + escape.apply(base64(sign(signed, key, jcaName)));
    }

    public static byte[] sign(String text, TestKey key, String jcaName) {
        try {
            Signature signature = Signature.getInstance(jcaName);
            signature.initSign(key.privateKey());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String escaped(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }

    public static byte[] deflate(byte[] octets) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(octets);
            deflater.finish();
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            byte[] chunk = new byte[8_192];
            while (!deflater.finished()) {
                compressed.write(chunk, 0, deflater.deflate(chunk));
            }
            return compressed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
