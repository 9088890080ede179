package org.gatewright.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON that can't be read. */
@Provider
public class JsonFailure implements ExceptionMapper<JsonProcessingException> {

    @Inject
    Failures failures;

    @Override
    public Response toResponse(JsonProcessingException failure) {
        return failures.of(failure);
    }
}
