package org.gatewright.web.api;

import org.gatewright.failure.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

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
