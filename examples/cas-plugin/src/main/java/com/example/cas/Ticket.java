package com.example.cas;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a ticket stands for.
 *
 * @param service the address it was issued for, character by character
 * @param applicationId of the application at that address
 * @param user what the application calls the person
 * @param userId of the person
 * @param session names the sign-on whose end is the end of the ticket
 * @param fresh the person logged in for it
 * @param authenticatedAt when the person logged in
 * @param sessionEnd when the session ends at the latest
 * @param proxies callbacks of those who act for the person, the last one first
 * @param attributes what the application learns
 */
record Ticket(
        String service,
        String applicationId,
        String user,
        String userId,
        String session,
        boolean fresh,
        Instant authenticatedAt,
        Instant sessionEnd,
        List<String> proxies,
        Map<String, List<String>> attributes) {

    Ticket {
        proxies = List.copyOf(proxies);
    }

    /** The same in the hands of who proved to be behind a callback. */
    Ticket grantedTo(String callback) {
        List<String> chain = new ArrayList<>(List.of(callback));
        chain.addAll(proxies);
        return new Ticket(
                service,
                applicationId,
                user,
                userId,
                session,
                fresh,
                authenticatedAt,
                sessionEnd,
                chain,
                Map.of());
    }

    /** As the server keeps it. */
    Map<String, String> toValues() {
        return Map.of(
                "service", service,
                "application", applicationId,
                "user", user,
                "userId", userId,
                "session", session,
                "fresh", Boolean.toString(fresh),
                "authenticatedAt", authenticatedAt.toString(),
                "sessionEnd", sessionEnd.toString(),
                "proxies", String.join("\n", proxies),
                "attributes", write(attributes));
    }

    static Ticket of(Map<String, String> values) {
        return new Ticket(
                values.get("service"),
                values.get("application"),
                values.get("user"),
                values.get("userId"),
                values.get("session"),
                Boolean.parseBoolean(values.get("fresh")),
                Instant.parse(values.get("authenticatedAt")),
                Instant.parse(values.get("sessionEnd")),
                values.get("proxies").lines().toList(),
                read(values.get("attributes")));
    }

    /** One line for each value, name and value URL-encoded. */
    private static String write(Map<String, List<String>> attributes) {
        return attributes.entrySet().stream()
                .flatMap(attribute -> attribute.getValue().stream()
                        .map(value -> encode(attribute.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, List<String>> read(String written) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        written.lines().forEach(line -> {
            int equals = line.indexOf('=');
            attributes
                    .computeIfAbsent(decode(line.substring(0, equals)), name -> new ArrayList<>())
                    .add(decode(line.substring(equals + 1)));
        });
        return attributes;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The address alone: the rest is personal. */
    @Override
    public String toString() {
        return "Ticket[" + service + "]";
    }
}
