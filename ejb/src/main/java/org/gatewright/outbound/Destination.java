package org.gatewright.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;

/**
 * One address that may be called, with the numbers its name stood for when it was checked. Only these are connected to: a
 * name that stands for something else a moment later reaches nothing (DNS rebinding).
 *
 * @param host its {@linkplain #plain plain} name
 */
public record Destination(URI address, String host, List<InetAddress> numbers) {

    /** Field that faults of an address are shown at. */
    public static final String FIELD = "metadataUrl";

    private static final int MAXIMUM_LENGTH = 2048;

    /** Finds the numbers of a name. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /**
     * Reads what was typed.
     *
     * @throws DomainException {@link ErrorCode#METADATA_URL_MALFORMED}
     */
    public static URI parse(String typed) {
        String text = typed.strip();
        if (text.length() > MAXIMUM_LENGTH) {
            throw malformed(text.substring(0, MAXIMUM_LENGTH));
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw malformed(text);
        }
    }

    /**
     * Checks an address before anything is sent there.
     *
     * @throws DomainException METADATA_URL_MALFORMED, METADATA_URL_UNREACHABLE, METADATA_URL_REFUSED or
     *     METADATA_URL_NOT_HTTPS
     */
    public static Destination check(URI address, AddressPolicy policy, Names names) {
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        if ((!encrypted && !"http".equalsIgnoreCase(address.getScheme()))
                || address.getHost() == null
                || address.getRawUserInfo() != null) {
            throw malformed(address.toString());
        }
        String host = plain(address.getHost());
        List<InetAddress> numbers = resolve(host, names);
        if (!numbers.stream().allMatch(policy::allows)) {
            throw DomainException.of(ErrorCode.METADATA_URL_REFUSED).at(FIELD).with("host", host);
        }
        if (!encrypted && numbers.stream().anyMatch(n -> AddressPolicy.reach(n) == AddressPolicy.Reach.PUBLIC)) {
            throw DomainException.of(ErrorCode.METADATA_URL_NOT_HTTPS).at(FIELD).with("host", host);
        }
        return new Destination(address, host, numbers);
    }

    /** A host's name as it is compared: in lower case, and without the brackets of an IPv6 address. */
    static String plain(String host) {
        return host.replaceAll("^\\[|\\]$", "").toLowerCase(Locale.ROOT);
    }

    private static List<InetAddress> resolve(String host, Names names) {
        try {
            return List.of(names.resolve(host));
        } catch (UnknownHostException e) {
            throw DomainException.of(ErrorCode.METADATA_URL_UNREACHABLE)
                    .at(FIELD)
                    .with("host", host);
        }
    }

    private static DomainException malformed(String url) {
        return DomainException.of(ErrorCode.METADATA_URL_MALFORMED).at(FIELD).with("url", url);
    }
}
