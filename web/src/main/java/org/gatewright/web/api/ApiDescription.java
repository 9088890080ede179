package org.gatewright.web.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description of the API while it is made, at build time: every operation may answer with a problem, and a
 * property that can't be absent is required.
 */
public class ApiDescription implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().addAPIResponse("default", problem());
        return operation;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null && !properties.isEmpty()) {
            schema.setRequired(properties.entrySet().stream()
                    .filter(property -> isRequired(property.getValue()))
                    .map(Map.Entry::getKey)
                    .toList());
        }
        return schema;
    }

    private static boolean isRequired(Schema schema) {
        List<Schema> either = schema.getAnyOf();
        return !isNull(schema) && (either == null || either.stream().noneMatch(ApiDescription::isNull));
    }

    private static boolean isNull(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
    }

    private static APIResponse problem() {
        Schema schema = OASFactory.createSchema().ref("Problem");
        Content content = OASFactory.createContent()
                .addMediaType(
                        ProblemDetails.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
        return OASFactory.createAPIResponse()
                .description("Why it was not done (RFC 9457)")
                .content(content);
    }
}
