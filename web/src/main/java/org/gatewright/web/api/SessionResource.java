package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.session.SessionInfo;
import org.gatewright.session.SessionService;

/** Sessions. */
@RequestScoped
@Path("/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions")
public class SessionResource {

    @Inject
    SessionService sessions;

    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "listSessions", summary = "List sessions")
    public Page<SessionInfo> listSessions(
            @QueryParam("userId") Optional<String> userId, @BeanParam ListParameters parameters) {
        return Page.of(sessions.list(caller.actor(), userId, parameters.query()), parameters);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getSession", summary = "Get a session")
    public SessionInfo getSession(@PathParam("id") String id) {
        return sessions.load(caller.actor(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "endSession", summary = "End a session")
    public void endSession(@PathParam("id") String id) {
        sessions.end(caller.actor(), id);
    }
}
