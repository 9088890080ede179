package org.gatewright.application;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.outbound.AddressPolicy;
import org.gatewright.outbound.Destination;
import org.gatewright.outbound.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the document that an administrator names by its address. Each step of the way is checked against the address
 * policy, and the whole of it is bounded in time, size and number of redirects.
 */
final class MetadataFetch {

    /** Larger documents are aggregates of a federation, not the metadata of one application. */
    static final int MAXIMUM_BYTES = 1 << 20;

    /** The same for people. */
    static final String MAXIMUM = "1 MiB";

    private static final int MAXIMUM_REDIRECTS = 3;

    private final AddressPolicy policy;
    private final Destination.Names names;
    private final ExecutorService executor;
    private final Duration limit;

    /**
     * @param executor runs the exchange, so that it can be left when the time is over
     * @param limit for everything together, a server that sends a byte a second included
     */
    MetadataFetch(AddressPolicy policy, Destination.Names names, ExecutorService executor, Duration limit) {
        this.policy = policy;
        this.names = names;
        this.executor = executor;
        this.limit = limit;
    }

    MetadataFetch(AddressPolicy policy, ExecutorService executor, Duration limit) {
        this(policy, InetAddress::getAllByName, executor, limit);
    }

    /**
     * @throws DomainException with one of the METADATA codes at the field {@code metadataUrl}
     */
    Fetched fetch(String url) {
        URI address = Destination.parse(url);
        try {
            return Exchange.within(limit, executor, exchange -> follow(address, exchange));
        } catch (TimeoutException e) {
            throw timeout();
        } catch (ExecutionException e) {
            throw explain(e.getCause(), address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw fault(ErrorCode.METADATA_URL_UNREACHABLE).with("host", String.valueOf(address.getHost()));
        }
    }

    private Fetched follow(URI start, Exchange exchange) throws IOException {
        URI address = start;
        for (int hop = 0; hop <= MAXIMUM_REDIRECTS; hop++) {
            Exchange.Answer answer = exchange.get(Destination.check(address, policy, names));
            if (answer.location().isEmpty()) {
                return read(address, answer);
            }
            address = address.resolve(Destination.parse(answer.location().get()));
        }
        throw fault(ErrorCode.METADATA_URL_REDIRECTS).with("count", Integer.toString(MAXIMUM_REDIRECTS));
    }

    private static Fetched read(URI address, Exchange.Answer answer) throws IOException {
        if (answer.status() != 200) {
            throw fault(ErrorCode.METADATA_URL_STATUS).with("status", Integer.toString(answer.status()));
        }
        if (answer.announcedBytes() > MAXIMUM_BYTES) {
            throw tooLarge();
        }
        InputStream body = answer.body();
        byte[] content = body.readNBytes(MAXIMUM_BYTES + 1);
        if (content.length > MAXIMUM_BYTES) {
            throw tooLarge();
        }
        return new Fetched(address, ByteBuffer.wrap(content), answer.mediaType());
    }

    private DomainException explain(@Nullable Throwable cause, URI address) {
        if (cause instanceof DomainException known) {
            return known;
        }
        String host = String.valueOf(address.getHost());
        if (cause instanceof SocketTimeoutException) {
            return timeout();
        }
        if (cause instanceof SSLException) {
            return fault(ErrorCode.METADATA_URL_TLS).with("host", host);
        }
        if (cause instanceof IOException) {
            return fault(ErrorCode.METADATA_URL_UNREACHABLE).with("host", host);
        }
        throw new IllegalStateException("Fetching metadata failed", cause);
    }

    private DomainException timeout() {
        return fault(ErrorCode.METADATA_URL_TIMEOUT).with("seconds", Long.toString(limit.toSeconds()));
    }

    private static DomainException tooLarge() {
        return fault(ErrorCode.METADATA_TOO_LARGE).with("limit", MAXIMUM);
    }

    private static DomainException fault(ErrorCode code) {
        return DomainException.of(code).at(Destination.FIELD);
    }
}
