package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a server says about itself at {@code /metrics}, as Prometheus reads it. */
record Measurements(List<Sample> samples) {

    /** One line: name, tags as {@code name="value"}, value. */
    private static final Pattern LINE = Pattern.compile("(\\w+)(?:\\{(.*)\\})? (\\S+)");

    /** A value with its name and tags. */
    record Sample(String name, String tags, double value) {

        private boolean has(String tag) {
            return ("," + tags + ",").contains("," + tag + ",");
        }
    }

    static Measurements of(GatewrightServer server) {
        return new Measurements(text(server)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line ->
                        new Sample(line.group(1), String.valueOf(line.group(2)), Double.parseDouble(line.group(3))))
                .toList());
    }

    private static String text(GatewrightServer server) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(server.management("/metrics")).build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toSet());
    }

    /**
     * The sum of all values of that name.
     *
     * @param tags those that a value must have, such as {@code outcome="GRANTED"}
     */
    double sum(String name, String... tags) {
        return samples.stream()
                .filter(sample -> sample.name().equals(name))
                .filter(sample -> Arrays.stream(tags).allMatch(sample::has))
                .mapToDouble(Sample::value)
                .sum();
    }
}
