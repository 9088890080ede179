package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.project.Grant;
import org.gatewright.project.GrantService;

/** Grants of a project to other organizations. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grants")
public class GrantResource {

    @Inject
    GrantService grants;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Path("projects/{id}/grants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createGrant", summary = "Grant a project to another organization")
    @APIResponseSchema(value = Grant.class, responseCode = "201", responseDescription = "Created")
    public Response createGrant(@PathParam("id") String id, GrantBody body) {
        Grant created = grants.create(caller.actor(), id, body.organizationId(), body.roles());
        return locations.created("grants", created.id(), created);
    }

    @GET
    @Path("projects/{id}/grants")
    @Operation(operationId = "listGrants", summary = "List the grants of a project")
    public Page<Grant> listGrants(@PathParam("id") String id, @BeanParam ListParameters parameters) {
        return Page.of(grants.list(caller.actor(), id, parameters.query()), parameters);
    }

    @GET
    @Path("grants/{id}")
    @Operation(operationId = "getGrant", summary = "Get a grant")
    public Grant getGrant(@PathParam("id") String id) {
        return grants.load(caller.actor(), id);
    }

    @PATCH
    @Path("grants/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeGrant", summary = "Change the roles of a grant")
    public Grant changeGrant(@PathParam("id") String id, RolesBody body) {
        return grants.change(caller.actor(), id, body.roles());
    }

    @POST
    @Path("grants/{id}/activate")
    @Operation(operationId = "activateGrant", summary = "Activate a grant")
    public Grant activateGrant(@PathParam("id") String id) {
        return grants.activate(caller.actor(), id);
    }

    @POST
    @Path("grants/{id}/deactivate")
    @Operation(operationId = "deactivateGrant", summary = "Deactivate a grant")
    public Grant deactivateGrant(@PathParam("id") String id) {
        return grants.deactivate(caller.actor(), id);
    }

    @DELETE
    @Path("grants/{id}")
    @Operation(operationId = "removeGrant", summary = "Remove a grant")
    public void removeGrant(@PathParam("id") String id) {
        grants.remove(caller.actor(), id);
    }
}
