package org.gatewright.plugin.saml.request;

import java.util.List;

/**
 * How strong a login a request asks for (SAML Core 3.3.2.2.1).
 *
 * @param classes authentication context classes, most wanted first; none if only declarations are named, which we know none of
 */
record RequestedContext(Comparison comparison, List<String> classes) {

    /** How classes compare with the login. */
    enum Comparison {
        EXACT,
        MINIMUM,
        MAXIMUM,
        BETTER
    }
}
