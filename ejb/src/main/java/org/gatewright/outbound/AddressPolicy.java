package org.gatewright.outbound;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatewright.setting.Configuration;

/**
 * Which addresses this server may call on somebody's word. Public ones always; loopback and private networks if the operator
 * allows them; never those that name no other host, or a cloud's service for a machine's own credentials.
 */
public record AddressPolicy(boolean allowLoopback, boolean allowPrivate) {

    /** Where an address leads. */
    public enum Reach {
        PUBLIC,
        LOOPBACK,
        PRIVATE,
        FORBIDDEN
    }

    private static final List<Block> LOOPBACK = List.of(Block.of("127.0.0.0", 8), Block.of("::1", 128));

    private static final List<Block> FORBIDDEN = List.of(
            Block.of("0.0.0.0", 8), // this host (RFC 1122, 3.2.1.3)
            Block.of("100.100.100.200", 32), // a cloud's metadata service
            Block.of("169.254.0.0", 16), // link-local (RFC 3927); also metadata services
            Block.of("192.0.0.0", 24), // protocol assignments (RFC 6890)
            Block.of("192.0.2.0", 24), // documentation (RFC 5737)
            Block.of("192.88.99.0", 24), // 6to4 relays (RFC 7526)
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4), // reserved, and broadcast
            Block.of("::", 128),
            Block.of("100::", 64), // discarded (RFC 6666)
            Block.of("2001:db8::", 32), // documentation (RFC 3849)
            Block.of("3fff::", 20), // documentation (RFC 9637)
            Block.of("fd00:ec2::", 32), // a cloud's metadata service
            Block.of("fe80::", 10), // link-local
            Block.of("ff00::", 8)); // multicast

    private static final List<Block> PRIVATE = List.of(
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10), // behind a carrier's address translation (RFC 6598)
            Block.of("172.16.0.0", 12),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15), // benchmarks (RFC 2544)
            Block.of("fc00::", 7), // unique local (RFC 4193)
            Block.of("fec0::", 10)); // site-local, given up

    /** Networks whose addresses hold an IPv4 address, which is what is reached in the end. */
    private static final List<Embedding> EMBEDDINGS = List.of(
            new Embedding(Block.of("::", 96), 12, false), // IPv4-compatible (RFC 4291, 2.5.5.1)
            new Embedding(Block.of("::ffff:0:0:0", 96), 12, false), // IPv4-translated (RFC 2765)
            new Embedding(Block.of("64:ff9b::", 96), 12, false), // NAT64 (RFC 6052)
            new Embedding(Block.of("2002::", 16), 2, false), // 6to4 (RFC 3056)
            new Embedding(Block.of("2001::", 32), 12, true)); // Teredo (RFC 4380): the client's address, inverted

    /** A network's own NAT64 prefixes (RFC 8215) lay addresses out as they like. */
    private static final Block LOCAL_NAT64 = Block.of("64:ff9b:1::", 48);

    /** What the operator allows. */
    public static AddressPolicy of(Configuration.Outbound outbound) {
        return new AddressPolicy(outbound.allowLoopback(), outbound.allowPrivate());
    }

    public boolean allows(InetAddress address) {
        return switch (reach(address)) {
            case PUBLIC -> true;
            case LOOPBACK -> allowLoopback;
            case PRIVATE -> allowPrivate;
            case FORBIDDEN -> false;
        };
    }

    public static Reach reach(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (contains(LOOPBACK, bytes)) {
            return Reach.LOOPBACK;
        }
        if (contains(FORBIDDEN, bytes) || LOCAL_NAT64.contains(bytes)) {
            return Reach.FORBIDDEN;
        }
        if (contains(PRIVATE, bytes)) {
            return Reach.PRIVATE;
        }
        return address instanceof Inet6Address
                ? embedded(bytes).map(AddressPolicy::reach).orElse(Reach.PUBLIC)
                : Reach.PUBLIC;
    }

    private static boolean contains(List<Block> blocks, byte[] address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static Optional<InetAddress> embedded(byte[] address) {
        return EMBEDDINGS.stream()
                .filter(embedding -> embedding.network().contains(address))
                .findFirst()
                .map(embedding -> embedding.inner(address));
    }

    /** An address range: the bits that its addresses begin with. */
    private record Block(BigInteger prefix, int bits, int length) {

        static Block of(String literal, int bits) {
            try {
                byte[] address = InetAddress.getByName(literal).getAddress();
                return new Block(prefix(address, bits), bits, address.length);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal, e);
            }
        }

        boolean contains(byte[] address) {
            return address.length == length && prefix(address, bits).equals(prefix);
        }

        private static BigInteger prefix(byte[] address, int bits) {
            return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
        }
    }

    /** Where in an address of that network an IPv4 address is written, and whether with its bits inverted. */
    private record Embedding(Block network, int offset, boolean inverted) {

        InetAddress inner(byte[] address) {
            byte[] inner = Arrays.copyOfRange(address, offset, offset + 4);
            if (inverted) {
                for (int i = 0; i < inner.length; i++) {
                    inner[i] = (byte) ~inner[i];
                }
            }
            try {
                return InetAddress.getByAddress(inner);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("Four bytes are an address", e);
            }
        }
    }
}
