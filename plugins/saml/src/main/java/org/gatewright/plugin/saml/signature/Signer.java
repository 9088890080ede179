package org.gatewright.plugin.saml.signature;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.gatewright.plugin.saml.xml.Namespace;
import org.gatewright.plugin.saml.xml.Tree;

/**
 * Signs elements of our own messages where they stand (SAML Core 5.4): an enveloped signature with one Reference to the
 * element's ID, exclusive canonical form, SHA-256. It only makes signatures, always of this one shape; that is little enough
 * to do without a general library, which costs more than the arithmetic of the signature itself.
 *
 * <p>Serves many threads.
 */
public final class Signer {

    private static final String ENVELOPED = Namespace.SIGNATURE.uri() + "enveloped-signature";
    private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

    private final String algorithm;
    private final String certificate;
    private final UnaryOperator<byte[]> arithmetic;

    /**
     * How a signature is written.
     *
     * @param certificate travels with it
     * @param typedValues whether values of what is signed name types of XML Schema; canonical form keeps the declaration of
     *     a prefix that only values use when told to
     */
    public record Form(boolean certificate, boolean typedValues) {

        /** With the certificate, for elements without typed values. */
        public static final Form USUAL = new Form(true, false);
    }

    /**
     * For one key.
     *
     * @param algorithm URI of the signature algorithm
     * @param certificate of the key, in base64
     * @param arithmetic from octets to the signature's value
     */
    Signer(String algorithm, String certificate, UnaryOperator<byte[]> arithmetic) {
        this.algorithm = algorithm;
        this.certificate = certificate;
        this.arithmetic = arithmetic;
    }

    /** URI of the signature algorithm. */
    public String algorithm() {
        return algorithm;
    }

    /**
     * Signs an element as it is now; nothing below it may change afterwards.
     *
     * @param id the element's ID
     * @param place makes the empty {@code ds:Signature} where it belongs
     */
    public void sign(Tree element, String id, Form form, Supplier<Tree> place) {
        // Taken while the signature is not there yet, which is what the enveloped-signature transform comes to
        byte[] signed = form.typedValues() ? element.canonical(Namespace.SCHEMA) : element.canonical();
        Tree signature = place.get().declare(Namespace.SIGNATURE);
        Tree signedInfo = signedInfo(signature, id, form.typedValues(), base64(sha256(signed)));
        ds(signature, "SignatureValue").text(base64(arithmetic.apply(signedInfo.canonical())));
        if (form.certificate()) {
            ds(ds(ds(signature, "KeyInfo"), "X509Data"), "X509Certificate").text(certificate);
        }
    }

    private Tree signedInfo(Tree signature, String id, boolean typedValues, String digest) {
        Tree info = ds(signature, "SignedInfo");
        ds(info, "CanonicalizationMethod").with("Algorithm", Namespace.EXCLUSIVE_C14N.uri());
        ds(info, "SignatureMethod").with("Algorithm", algorithm);
        Tree reference = ds(info, "Reference").with("URI", '#' + id);
        Tree transforms = ds(reference, "Transforms");
        ds(transforms, "Transform").with("Algorithm", ENVELOPED);
        Tree canonical = ds(transforms, "Transform").with("Algorithm", Namespace.EXCLUSIVE_C14N.uri());
        if (typedValues) {
            canonical
                    .child(Namespace.EXCLUSIVE_C14N, "InclusiveNamespaces")
                    .declare(Namespace.EXCLUSIVE_C14N)
                    .with("PrefixList", Namespace.SCHEMA.prefix());
        }
        ds(reference, "DigestMethod").with("Algorithm", SHA256);
        ds(reference, "DigestValue").text(digest);
        return info;
    }

    private static Tree ds(Tree parent, String name) {
        return parent.child(Namespace.SIGNATURE, name);
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getEncoder().encodeToString(octets);
    }
}
