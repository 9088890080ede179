package com.example.cas;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatewright.spi.host.Records;

/** Tickets, in records that every node of the cluster sees: issued by one node, redeemed at any other, once. */
final class Tickets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,6}-[0-9a-f]{64}");

    /** What was sent to one application in one session beyond that is not ended by a sign-out. */
    private static final int MOST_SENT = 100;

    private final Records records;
    private final Clock clock;

    Tickets(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** What tickets are for; its name is how they begin (3.7). */
    enum Kind {
        /** A service ticket. */
        ST,
        /** A proxy ticket. */
        PT,
        /** A proxy-granting ticket. */
        PGT
    }

    /**
     * What was sent to an application.
     *
     * @param place where it is noted
     * @param ticket the ticket
     * @param service the address it was for
     * @param told whether the application is told when it ends
     */
    record Sent(String place, String ticket, String service, boolean told) {}

    /** 256 random bits behind a prefix, in characters that every client takes (3.7). */
    static String random(String prefix) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return prefix + "-" + HexFormat.of().formatHex(bytes);
    }

    static boolean is(Kind kind, String ticket) {
        return ticket.startsWith(kind + "-") && FORM.matcher(ticket).matches();
    }

    /**
     * Makes a ticket that lasts so long, and notes that it was sent.
     *
     * @throws IllegalArgumentException if it holds more than the server keeps
     */
    String issue(Kind kind, Ticket ticket, Duration life, boolean notify) {
        String value = random(kind.name());
        records.put("ticket:" + value, ticket.toValues(), earlier(Instant.now(clock).plus(life), ticket.sessionEnd()));
        note(ticket, value, notify);
        return value;
    }

    private void note(Ticket ticket, String value, boolean notify) {
        Map<String, String> sent =
                Map.of("ticket", value, "service", ticket.service(), "notify", Boolean.toString(notify));
        Instant until =
                earlier(ticket.sessionEnd(), Instant.now(clock).plus(Duration.ofDays(Records.MOST_DAYS)));
        for (int number = 0; number < MOST_SENT; number++) {
            if (records.putIfAbsent(place(ticket.session(), number), sent, until)) {
                return;
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Redeems a service ticket or a proxy ticket: of all who bring it, one gets what it stands for. */
    Optional<Ticket> redeem(String ticket) {
        return is(Kind.ST, ticket) || is(Kind.PT, ticket)
                ? records.take("ticket:" + ticket).map(Ticket::of)
                : Optional.empty();
    }

    /** What a proxy-granting ticket stands for; it can be used until the session ends. */
    Optional<Ticket> granting(String ticket) {
        return is(Kind.PGT, ticket) ? records.find("ticket:" + ticket).map(Ticket::of) : Optional.empty();
    }

    /** Makes a ticket worthless. */
    void drop(String ticket) {
        records.take("ticket:" + ticket);
    }

    /** What was sent in a session and has that number, counted from 0. */
    Optional<Sent> sent(String session, int number) {
        String place = place(session, number);
        return records.find(place)
                .map(values -> new Sent(
                        place,
                        values.get("ticket"),
                        values.get("service"),
                        Boolean.parseBoolean(values.get("notify"))));
    }

    /** How many numbers there can be. */
    static int mostSent() {
        return MOST_SENT;
    }

    void forget(Sent sent) {
        records.take(sent.place());
    }

    private static String place(String session, int number) {
        return "sent:" + session + ":" + number;
    }
}
