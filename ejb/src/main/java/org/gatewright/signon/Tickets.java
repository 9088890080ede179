package org.gatewright.signon;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gatewright.cache.Entries;
import org.gatewright.key.Tokens;

/**
 * The sign-ins that are open. A ticket is worth something only together with the binding cookie of the browser that it was
 * made for, and is taken once.
 *
 * <p>A ticket is the hash of that cookie and a nonce: who has both can make it again, so that a reloaded request finds its
 * open sign-in although no ticket is kept anywhere.
 */
final class Tickets {

    private final Entries<PendingSignOn> entries;
    private final SeenOnce seen;
    private final Clock clock;

    Tickets(Entries<PendingSignOn> entries, SeenOnce seen, Clock clock) {
        this.entries = entries;
        this.seen = seen;
        this.clock = clock;
    }

    /**
     * A ticket that was just made.
     *
     * @param nonce finds it again, with the browser's cookie
     */
    record Ticket(String value, String nonce) {

        @Override
        public String toString() {
            return "Ticket";
        }
    }

    /** A new ticket for the browser with this binding cookie; nothing is open under it yet. */
    static Ticket make(String binding) {
        String nonce = Tokens.next();
        return new Ticket(ticket(binding, nonce), nonce);
    }

    void open(Ticket ticket, PendingSignOn pending) {
        entries.put(keyOf(ticket.value()), pending);
    }

    /** Closes what nobody has been told of. */
    void drop(Ticket ticket) {
        entries.remove(keyOf(ticket.value()));
    }

    /** The ticket that was made with this nonce for this browser, if it is still open. */
    Optional<String> reopen(Browser browser, String nonce) {
        return browser.binding()
                .filter(binding -> !nonce.isEmpty())
                .map(binding -> ticket(binding, nonce))
                .filter(ticket -> find(ticket, browser).isPresent());
    }

    /** The open sign-in of a ticket; empty if there is none, or if it is another browser's. */
    Optional<PendingSignOn> find(String ticket, Browser browser) {
        return entries.find(keyOf(ticket)).filter(pending -> isOpen(pending) && belongs(pending, browser));
    }

    /** The same, for the one caller that ends it, be the cluster whole or split. */
    Optional<PendingSignOn> take(String ticket, Browser browser) {
        return find(ticket, browser)
                .filter(pending ->
                        seen.firstSight(usedKey(ticket), pending.endsAt().plus(PendingSignOn.LIFE)))
                .flatMap(pending -> entries.take(keyOf(ticket)))
                .filter(this::isOpen);
    }

    /** Changes an open sign-in; gives what it is then, or nothing if it has been taken meanwhile. */
    Optional<PendingSignOn> change(String ticket, UnaryOperator<PendingSignOn> change) {
        return entries.change(keyOf(ticket), there -> there.map(change));
    }

    /** Why there is nothing for a ticket. */
    Problem gone(String ticket) {
        return seen.noteOf(usedKey(ticket)).isPresent() ? Problem.ALREADY_USED : Problem.EXPIRED;
    }

    /** Proves that a form was made for this ticket and this browser. */
    static String formToken(String ticket, String binding) {
        return Tokens.hash("form", ticket, binding);
    }

    /** Whether the form was made for this ticket and this browser. */
    static boolean isFormOf(String ticket, String formToken, Browser browser) {
        return browser.binding()
                .filter(binding -> Tokens.same(formToken(ticket, binding), formToken))
                .isPresent();
    }

    static String hashOf(String binding) {
        return Tokens.hash("binding", binding);
    }

    private boolean isOpen(PendingSignOn pending) {
        return Instant.now(clock).isBefore(pending.endsAt());
    }

    private static boolean belongs(PendingSignOn pending, Browser browser) {
        return browser.binding()
                .filter(binding -> Tokens.same(hashOf(binding), pending.binding()))
                .isPresent();
    }

    private static String ticket(String binding, String nonce) {
        return Tokens.hash("ticket", binding, nonce);
    }

    private static String keyOf(String ticket) {
        return Tokens.hash("pending", ticket);
    }

    private static String usedKey(String ticket) {
        return "ticket " + ticket;
    }
}
