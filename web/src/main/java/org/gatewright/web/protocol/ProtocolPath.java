package org.gatewright.web.protocol;

import java.util.Map;
import java.util.Optional;

/**
 * Which protocol a path belongs to.
 *
 * @param protocol id of the protocol, the first part of the path
 * @param path what follows it, as {@link org.gatewright.spi.protocol.ProtocolRequest#path()}
 */
record ProtocolPath(String protocol, String path) {

    /** Where command-line clients made for another product look; they append it to whatever address they were given. */
    private static final Map<String, ProtocolPath> ALIASES =
            Map.of("/idp/profile/SAML2/Unsolicited/SSO", new ProtocolPath("saml", "v2/unsolicited"));

    /** Takes a path apart that may be a protocol's; whether there is such a protocol is not known here. */
    static Optional<ProtocolPath> of(String path) {
        ProtocolPath alias = ALIASES.get(path);
        if (alias != null) {
            return Optional.of(alias);
        }
        int slash = path.indexOf('/', 1);
        return slash < 0
                ? Optional.empty()
                : Optional.of(new ProtocolPath(path.substring(1, slash), path.substring(slash + 1)));
    }
}
