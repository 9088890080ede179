package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.credential.AccessToken;
import org.gatewright.credential.AccessTokenService;
import org.gatewright.credential.IssuedToken;

/** Access tokens. */
@RequestScoped
@Path("/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access tokens")
public class TokenResource {

    @Inject
    AccessTokenService tokens;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createToken", summary = "Create an access token; its value is shown in this answer only")
    @APIResponseSchema(value = IssuedToken.class, responseCode = "201", responseDescription = "Created")
    public Response createToken(TokenBody body) {
        IssuedToken created = tokens.create(
                caller.actor(), body.userId().orElse(caller.actor().userId()), body.name(), body.expiresAt());
        return locations.created("tokens", created.token().id(), created);
    }

    @GET
    @Operation(operationId = "listTokens", summary = "List the access tokens of a person")
    public List<AccessToken> listTokens(@QueryParam("userId") Optional<String> userId) {
        return tokens.list(caller.actor(), userId.orElse(caller.actor().userId()));
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getToken", summary = "Get an access token, without its value")
    public AccessToken getToken(@PathParam("id") String id) {
        return tokens.load(caller.actor(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "revokeToken", summary = "Revoke an access token")
    public void revokeToken(@PathParam("id") String id) {
        tokens.revoke(caller.actor(), id);
    }
}
