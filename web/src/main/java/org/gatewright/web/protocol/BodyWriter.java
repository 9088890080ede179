package org.gatewright.web.protocol;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatewright.web.WebLog;

/**
 * Writes a whole body as fast as the client takes it, without holding a thread meanwhile. It is the thread that reads the
 * client's next request, too, that ends this one: were it another, each would get in the way of the other on a busy machine,
 * the one spinning while the one it waits for can't run.
 */
final class BodyWriter implements WriteListener {

    private final AsyncContext exchange;
    private final ServletOutputStream out;
    private final byte[] bytes;
    private boolean written;

    private BodyWriter(AsyncContext exchange, ServletOutputStream out, byte[] bytes) {
        this.exchange = exchange;
        this.out = out;
        this.bytes = bytes;
    }

    /** Begins to write, or writes at once where whoever serves the request must do it by itself. */
    static void write(byte[] bytes, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ServletOutputStream out = response.getOutputStream();
        if (request.isAsyncSupported()) {
            out.setWriteListener(new BodyWriter(request.startAsync(), out, bytes));
        } else {
            out.write(bytes);
        }
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (written) {
                exchange.complete();
                return;
            }
            written = true;
            out.write(bytes);
        }
    }

    /** The client has gone; nobody is left to tell. */
    @Override
    public void onError(Throwable gone) {
        WebLog.LOG.replyNotTaken(gone);
        exchange.complete();
    }
}
