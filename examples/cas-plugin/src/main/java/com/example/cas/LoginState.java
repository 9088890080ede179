package com.example.cas;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What is needed again when the person has logged in, perhaps on another node.
 *
 * @param service where the ticket goes
 * @param post the ticket is posted and not in the address
 * @param askedAt when the application asked
 * @param language of the browser
 */
record LoginState(String service, boolean post, Instant askedAt, Locale language) {

    Map<String, String> toMap() {
        return Map.of(
                "service", service,
                "post", Boolean.toString(post),
                "askedAt", askedAt.toString(),
                "language", language.toLanguageTag());
    }

    static LoginState of(Map<String, String> state) {
        return new LoginState(
                state.get("service"),
                Boolean.parseBoolean(state.get("post")),
                Instant.parse(state.get("askedAt")),
                Locale.forLanguageTag(state.get("language")));
    }
}
