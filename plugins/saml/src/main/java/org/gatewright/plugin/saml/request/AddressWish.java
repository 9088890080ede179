package org.gatewright.plugin.saml.request;

import java.util.Optional;

/**
 * Where and how a request wants its answer (SAML Core 3.4.1).
 *
 * @param index of a registered address; excludes the others
 * @param url an address, character by character
 * @param binding the URI of a binding
 */
record AddressWish(Optional<Integer> index, Optional<String> url, Optional<String> binding) {}
