package org.gatewright.metric;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;

/** Spans of the server's OpenTelemetry. */
final class OpenTelemetrySpans implements Spans {

    /** The span of a whole request, for those who are below it. */
    private static final ContextKey<Span> REQUEST = ContextKey.named("gatewright.request");

    private final Tracer tracer;

    OpenTelemetrySpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // closed when the span ends
    public Open begin(String name) {
        Span span = tracer.spanBuilder(name).startSpan();
        Context within = Context.current().with(span);
        Scope scope = (within.get(REQUEST) == null ? within.with(REQUEST, span) : within).makeCurrent();
        return () -> {
            scope.close();
            span.end();
        };
    }

    @Override
    public void say(String key, String value) {
        Span request = Context.current().get(REQUEST);
        if (request != null) {
            request.setAttribute(key, value);
        }
    }
}
