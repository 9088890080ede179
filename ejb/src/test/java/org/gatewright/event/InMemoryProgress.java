package org.gatewright.event;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The progress of one listener, on one node. */
final class InMemoryProgress implements Progress {

    final Map<Long, Waiting> waiting = new TreeMap<>();
    final Map<String, Long> heard = new HashMap<>();
    String lastError = "";
    int failures;
    int givenUp;

    @Override
    public void begin(String listener, long start) {
        heard.putIfAbsent(listener, start);
    }

    @Override
    public Optional<Long> lease(String listener, String node) {
        return Optional.ofNullable(heard.get(listener));
    }

    @Override
    public void release(String node) {}

    @Override
    public Set<String> waiting(String listener, Collection<String> subjects) {
        return waiting.values().stream()
                .map(Waiting::subject)
                .filter(subjects::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Waiting> due(String listener, Instant now, int most) {
        return waiting.values().stream()
                .filter(one -> !one.nextAt().isAfter(now))
                .filter(one -> waiting.values().stream()
                        .noneMatch(other -> other.subject().equals(one.subject()) && other.sequence() < one.sequence()))
                .limit(most)
                .toList();
    }

    @Override
    public void heard(String listener, long sequence, List<Waiting> more) {
        more.forEach(one -> waiting.put(one.sequence(), one));
        heard.put(listener, sequence);
    }

    @Override
    public void done(String listener, long sequence) {
        waiting.remove(sequence);
    }

    @Override
    public void failedAgain(String listener, Waiting again) {
        waiting.put(again.sequence(), again);
    }

    @Override
    public void givenUp(String listener, long sequence) {
        waiting.remove(sequence);
        givenUp++;
    }

    @Override
    public void failed(String listener, String error, Instant now) {
        failures++;
        lastError = error;
    }

    @Override
    public List<ListenerState> states() {
        return List.of();
    }
}
