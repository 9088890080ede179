package org.gatewright.plugin.saml.xml;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes identifiers that nobody can guess and that are never made twice (SAML Core 1.3.4). */
public final class MessageId {

    private static final int OCTETS = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageId() {}

    /** 160 random bits, with a first character that an NCName may start with. */
    public static String next() {
        byte[] octets = new byte[OCTETS];
        RANDOM.nextBytes(octets);
        return '_' + HexFormat.of().formatHex(octets);
    }
}
