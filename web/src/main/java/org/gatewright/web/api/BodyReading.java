package org.gatewright.web.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/**
 * Looks at a body before it becomes a record, so that a refusal can say what is wrong where; and reads {@code null} in a change as
 * RFC 7396 does: what was there is taken away, which the domain calls a blank text.
 */
@Provider
public class BodyReading implements ReaderInterceptor {

    @Inject
    HttpServletRequest request;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        JsonNode body = Json.MAPPER.readTree(context.getInputStream());
        if (body == null || body.isMissingNode() || body.isNull()) {
            throw BadBodyException.absent();
        }
        if (request.getMethod().equals(HttpMethod.PATCH)) {
            takeAway(body);
        }
        context.setInputStream(new ByteArrayInputStream(Json.MAPPER.writeValueAsBytes(body)));
        try {
            return context.proceed();
        } catch (JsonMappingException misfit) {
            throw refusal(misfit, body);
        }
    }

    private static void takeAway(JsonNode change) {
        if (change instanceof ObjectNode object) {
            object.properties().forEach(property -> {
                if (property.getValue().isNull()) {
                    property.setValue(TextNode.valueOf(""));
                } else {
                    takeAway(property.getValue());
                }
            });
        }
    }

    private static BadBodyException refusal(JsonMappingException misfit, JsonNode body) {
        List<String> path = misfit.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .toList();
        if (misfit instanceof UnrecognizedPropertyException) {
            return BadBodyException.unknown(path);
        }
        return isThere(body, path) ? BadBodyException.unfit(path) : BadBodyException.missing(path);
    }

    private static boolean isThere(JsonNode body, List<String> path) {
        JsonNode at = body;
        for (String step : path) {
            at = at.isArray() ? at.path(Integer.parseInt(step)) : at.path(step);
        }
        return !at.isMissingNode() && !at.isNull();
    }
}
