package org.gatewright.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.gatewright.failure.DomainException;

/** Answers what the domain refuses. */
@Provider
public class DomainFailure implements ExceptionMapper<DomainException> {

    @Inject
    Failures failures;

    @Override
    public Response toResponse(DomainException failure) {
        return failures.of(failure);
    }
}
