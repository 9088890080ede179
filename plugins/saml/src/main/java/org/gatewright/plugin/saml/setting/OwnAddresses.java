package org.gatewright.plugin.saml.setting;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where SAML is served, all made from the configured address of this server.
 *
 * @param publicUrl without a slash at the end
 */
public record OwnAddresses(URI publicUrl) {

    /** What this server is called, unless an application has a name of its own for it. */
    public String entityId() {
        return below("metadata");
    }

    /** What this server is called towards an application. */
    public String entityId(SamlSettings settings) {
        return settings.issuer().orElseGet(this::entityId);
    }

    public String certificate() {
        return below("certificate");
    }

    /** Takes AuthnRequests. */
    public String singleSignOn() {
        return below("SSO");
    }

    /** Starts a sign-on here, for the application of that alias. */
    public String unsolicited(String alias) {
        return below("unsolicited") + "?sp=" + encoded(alias);
    }

    /**
     * Our metadata.
     *
     * @param profile for whom it is shortened
     * @param alias of an application that has a name of its own for this server
     */
    public String metadata(Optional<String> profile, Optional<String> alias) {
        String query = profile.map(name -> "&profile=" + name).orElse("")
                + alias.map(name -> "&application=" + encoded(name)).orElse("");
        return below("metadata") + (query.isEmpty() ? "" : '?' + query.substring(1));
    }

    /** Ends the session, for people who click "sign out" at an application. */
    public String signOut() {
        return publicUrl + "/logout";
    }

    private String below(String name) {
        return publicUrl + "/saml/v2/" + name;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
