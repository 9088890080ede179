package org.gatewright.plugin.saml.setting;

import java.util.Arrays;
import java.util.Optional;

/** How a SAML message travels (SAML Bindings 3), by the name used in settings. */
public enum Binding {
    /** Section 3.5. */
    POST("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"),
    /** Section 3.4. A Response never travels by it (SAML Profiles 4.1.2). */
    REDIRECT("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"),
    /** Section 3.6. */
    ARTIFACT("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"),
    /** Section 3.3. */
    PAOS("urn:oasis:names:tc:SAML:2.0:bindings:PAOS"),
    /** Section 3.2. */
    SOAP("urn:oasis:names:tc:SAML:2.0:bindings:SOAP");

    private final String uri;

    Binding(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    public static Optional<Binding> findByUri(String uri) {
        return Arrays.stream(values())
                .filter(binding -> binding.uri.equals(uri))
                .findFirst();
    }

    static Optional<Binding> findByName(String name) {
        return Arrays.stream(values())
                .filter(binding -> binding.name().equals(name))
                .findFirst();
    }
}
