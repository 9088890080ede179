package org.gatewright.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.gatewright.failure.DomainException;
import org.gatewright.spi.host.Outbound;
import org.gatewright.spi.host.OutboundException;
import org.gatewright.spi.host.OutboundException.Reason;
import org.jspecify.annotations.Nullable;

/** Calls other servers for plugins, where the operator allows it. */
public final class HttpOutbound implements Outbound {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final Set<String> OURS = Set.of(
            "host", "content-length", "user-agent", "transfer-encoding", "connection", "expect", "upgrade", "te");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    private final AddressPolicy policy;
    private final Destination.Names names;
    private final ExecutorService executor;

    /**
     * Calls under a policy.
     *
     * @param executor runs each exchange, so that it can be left when its time is over
     */
    HttpOutbound(AddressPolicy policy, Destination.Names names, ExecutorService executor) {
        this.policy = policy;
        this.names = names;
        this.executor = executor;
    }

    HttpOutbound(AddressPolicy policy, ExecutorService executor) {
        this(policy, InetAddress::getAllByName, executor);
    }

    @Override
    public Answer send(Request request) {
        check(request);
        try {
            return Exchange.within(request.patience(), executor, exchange -> send(request, exchange));
        } catch (TimeoutException e) {
            throw timeout(request);
        } catch (ExecutionException e) {
            throw explain(e.getCause(), request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Reason.UNREACHABLE, "The call of " + host(request) + " was broken off.");
        }
    }

    private static void check(Request request) {
        require(METHODS.contains(request.method()), "The method " + request.method() + " is not sent.");
        require(
                !request.patience().isNegative()
                        && !request.patience().isZero()
                        && request.patience().compareTo(LONGEST_WAIT) <= 0,
                "A call may take up to " + LONGEST_WAIT.toSeconds() + " seconds, and not " + request.patience() + ".");
        request.headers().forEach(HttpOutbound::check);
    }

    private static void check(String name, String value) {
        require(TOKEN.matcher(name).matches(), "A header has a name that is none.");
        require(
                !OURS.contains(name.toLowerCase(Locale.ROOT)),
                "The header " + name + " is for the server alone to set.");
        require(value.chars().noneMatch(Character::isISOControl), "The header " + name + " has more than one line.");
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new OutboundException(Reason.MALFORMED, otherwise);
        }
    }

    private Answer send(Request request, Exchange exchange) throws IOException {
        Destination destination = Destination.check(request.to(), policy, names);
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.to());
        request.headers().forEach(message::addHeader);
        if (request.body().hasRemaining()) {
            byte[] body = new byte[request.body().remaining()];
            request.body().duplicate().get(body);
            message.setEntity(new ByteArrayEntity(body, null));
        }
        return read(exchange.send(destination, message), request);
    }

    private static Answer read(Exchange.Answer answer, Request request) throws IOException {
        InputStream body = answer.body();
        byte[] content = body.readNBytes(LARGEST_ANSWER + 1);
        if (content.length > LARGEST_ANSWER) {
            throw new OutboundException(
                    Reason.TOO_LARGE, host(request) + " answered with more than " + LARGEST_ANSWER + " octets.");
        }
        return new Answer(answer.status(), Map.copyOf(answer.headers()), ByteBuffer.wrap(content));
    }

    private static OutboundException explain(@Nullable Throwable cause, Request request) {
        if (cause instanceof OutboundException known) {
            return known;
        }
        if (cause instanceof DomainException refused) {
            return refused(refused, request);
        }
        if (cause instanceof SocketTimeoutException) {
            return timeout(request);
        }
        if (cause instanceof SSLException) {
            return new OutboundException(Reason.NOT_TRUSTED, host(request) + " is not trusted: " + cause.getMessage());
        }
        if (cause instanceof IOException) {
            return new OutboundException(
                    Reason.UNREACHABLE, host(request) + " can't be reached: " + cause.getMessage());
        }
        throw new IllegalStateException("A call of another server failed", cause);
    }

    private static OutboundException refused(DomainException refused, Request request) {
        return switch (refused.code()) {
            case METADATA_URL_REFUSED ->
                new OutboundException(
                        Reason.NOT_ALLOWED,
                        host(request) + " has an address that this server may not call; see gatewright.outbound.");
            case METADATA_URL_NOT_HTTPS ->
                new OutboundException(Reason.NOT_ALLOWED, host(request) + " may be called over https only.");
            case METADATA_URL_UNREACHABLE ->
                new OutboundException(Reason.UNREACHABLE, "There is no host " + host(request) + ".");
            default -> new OutboundException(Reason.MALFORMED, "That is no address that can be called.");
        };
    }

    private static OutboundException timeout(Request request) {
        return new OutboundException(
                Reason.TIMEOUT,
                host(request) + " gave no whole answer within "
                        + request.patience().toMillis() + " ms.");
    }

    private static String host(Request request) {
        return String.valueOf(request.to().getHost());
    }
}
