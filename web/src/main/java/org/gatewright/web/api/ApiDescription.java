package org.gatewright.web.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Completes the description of the API while it is made, at build time: every operation may answer with a problem, and a
 * property that can't be absent is required; what is not described is not taken.
 */
public class ApiDescription implements OASFilter {

    /** Names of what is sent to the server, which refuses a property that is not described. */
    private static final Pattern TAKEN_IN = Pattern.compile("(Body|Input|Change)$");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.forEach((name, schema) -> {
            if (name.equals("Setting")) {
                schema.addProperty("pattern", optionalPattern());
            }
            if (TAKEN_IN.matcher(name).find()) {
                schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
            }
            if (name.contains("Change")) {
                schema.getProperties().values().forEach(ApiDescription::letNullTakeAway);
            }
        });
    }

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().addAPIResponse("default", problem());
        return operation;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if ("duration".equals(schema.getFormat())) {
            // The format knows no fractions of seconds.
            schema.format(null).description("ISO 8601").examples(List.of("PT15M"));
        }
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

    private static void letNullTakeAway(Schema property) {
        if (property.getAdditionalPropertiesSchema() != null) {
            property.setAdditionalPropertiesSchema(
                    OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL)));
        }
    }

    private static Schema optionalPattern() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING, Schema.SchemaType.NULL))
                .description("A regular expression for the value, or each line of it.");
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
