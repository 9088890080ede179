package org.gatewright.deployment.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.util.List;

/**
 * What the API answered.
 *
 * @param request for messages of tests, such as {@code DELETE /api/v1/roles/1}
 * @param body missing if there is none
 * @param faults in which the answer is not as described
 */
public record ApiAnswer(String request, int status, HttpHeaders headers, JsonNode body, List<String> faults) {

    /** Demands a status. */
    public ApiAnswer is(int expected) {
        assertThat(status).as("%s was answered with %s", request, body).isEqualTo(expected);
        return this;
    }

    /** Demands a problem with this code, at this field if it is not empty. */
    public ApiAnswer is(int expected, String code, String field) {
        is(expected);
        assertThat(body.path("code").asText()).as(toString()).isEqualTo(code);
        assertThat(body.path("field").asText()).as(toString()).isEqualTo(field);
        assertThat(body.path("detail").asText()).as(toString()).isNotBlank();
        return this;
    }

    public String text(String property) {
        return body.path(property).asText();
    }

    public String id() {
        return text("id");
    }

    public List<String> texts(String list, String property) {
        return body.path(list)
                .valueStream()
                .map(item -> item.path(property).asText())
                .toList();
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + body;
    }
}
