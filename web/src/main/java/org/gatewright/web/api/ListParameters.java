package org.gatewright.web.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.gatewright.list.ListQuery;

/** The query parameters of every list. */
public class ListParameters {

    private static final int MOST = 200;

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(description = "Only entries that contain this text.")
    String text = "";

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(
            description = "How many entries at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit = "50";

    @QueryParam("cursor")
    @DefaultValue("")
    @Parameter(description = "The value of next in the part before; left out for the first part.")
    String cursor = "";

    int first() {
        return Cursor.read(cursor);
    }

    int size() {
        try {
            int size = Integer.parseInt(limit);
            if (size >= 1 && size <= MOST) {
                return size;
            }
        } catch (NumberFormatException notANumber) {
            throw new BadParameterException("limit", notANumber);
        }
        throw new BadParameterException("limit");
    }

    ListQuery query() {
        return query(Map.of());
    }

    ListQuery query(Map<String, String> filters) {
        return new ListQuery(text, filters, first(), size(), "", true);
    }
}
