package org.gatewright.plugin.aws.rule;

import java.util.Set;
import java.util.regex.Pattern;

/** Name-id formats that AWS knows, and the form of a mail address. */
public final class NameIds {

    /** SAML Core 8.3.2; note that it is a name of SAML 1.1. */
    public static final String EMAIL_ADDRESS = "urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress";

    /** SAML Core 8.3.7. */
    public static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    static final Set<String> ACCEPTED_BY_IAM = Set.of(
            PERSISTENT,
            EMAIL_ADDRESS,
            "urn:oasis:names:tc:SAML:2.0:nameid-format:transient",
            "urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos",
            "urn:oasis:names:tc:SAML:2.0:nameid-format:entity",
            "urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified",
            "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName",
            "urn:oasis:names:tc:SAML:1.1:nameid-format:WindowsDomainQualifiedName");

    // RFC 2822, 3.4.1: addr-spec. Possessive throughout, so that no input makes it backtrack.
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
    private static final String DOT_ATOM = ATOM + "(?:\\." + ATOM + ")*+";
    private static final String QUOTED = "\"(?:[^\"\\\\\\r\\n]|\\\\.)*+\"";
    private static final String DOMAIN_LITERAL = "\\[[^\\[\\]\\\\\\s]*+]";
    private static final Pattern ADDRESS =
            Pattern.compile("(?:" + DOT_ATOM + "|" + QUOTED + ")@(?:" + DOT_ATOM + "|" + DOMAIN_LITERAL + ")");

    private NameIds() {}

    static boolean isMailAddress(String value) {
        return ADDRESS.matcher(value).matches();
    }
}
