package org.gatewright.web.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells the address a request really came from. A forwarding header is believed only as far as trusted proxies wrote it:
 * read from its end, the first address that is no trusted proxy is the client's.
 */
public final class ClientAddress {

    /** Digits, letters of hexadecimal, separators: so that no name is ever looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]+");

    private final List<Network> trusted;

    /** Takes addresses and networks such as {@code 10.0.0.0/8}. */
    public ClientAddress(List<String> trustedProxies) {
        trusted = trustedProxies.stream().map(Network::of).toList();
    }

    /**
     * The client's address.
     *
     * @param peer the address the connection comes from
     * @param forwardedFor every {@code X-Forwarded-For} header in order
     */
    public String of(String peer, List<String> forwardedFor) {
        if (!isTrusted(peer)) {
            return peer;
        }
        List<String> hops = new ArrayList<>(forwardedFor.stream()
                .flatMap(header -> Stream.of(header.split(",", -1)))
                .map(String::strip)
                .toList());
        Collections.reverse(hops);
        String client = peer;
        for (String hop : hops) {
            if (!LITERAL.matcher(hop).matches()) {
                return client;
            }
            client = hop;
            if (!isTrusted(hop)) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return !trusted.isEmpty()
                && LITERAL.matcher(address).matches()
                && trusted.stream().anyMatch(n -> n.holds(address));
    }

    /** A network by its address and the number of leading bits that count. */
    private record Network(List<Byte> address, int bits) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            String address = slash < 0 ? text : text.substring(0, slash);
            if (!LITERAL.matcher(address).matches()) {
                throw new IllegalArgumentException("Not an address or network: " + text);
            }
            List<Byte> bytes = bytes(address);
            int bits = slash < 0 ? bytes.size() * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > bytes.size() * 8) {
                throw new IllegalArgumentException("Not a network: " + text);
            }
            return new Network(bytes, bits);
        }

        boolean holds(String literal) {
            List<Byte> other = bytes(literal);
            if (other.size() != address.size()) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address.get(bit / 8) & mask) != (other.get(bit / 8) & mask)) {
                    return false;
                }
            }
            return true;
        }

        private static List<Byte> bytes(String literal) {
            try {
                List<Byte> bytes = new ArrayList<>();
                for (byte b : InetAddress.getByName(literal).getAddress()) {
                    bytes.add(b);
                }
                return bytes;
            } catch (UnknownHostException e) {
                return List.of();
            }
        }
    }
}
