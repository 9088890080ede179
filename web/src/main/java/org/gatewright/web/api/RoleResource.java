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
import org.gatewright.project.Role;
import org.gatewright.project.RoleService;

/** Roles of a project. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roles")
public class RoleResource {

    @Inject
    RoleService roles;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Path("projects/{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createRole", summary = "Create a role")
    @APIResponseSchema(value = Role.class, responseCode = "201", responseDescription = "Created")
    public Response createRole(@PathParam("id") String id, RoleBody body) {
        Role created = roles.create(caller.actor(), id, body.key(), body.displayName());
        return locations.created("roles", created.id(), created);
    }

    @GET
    @Path("projects/{id}/roles")
    @Operation(operationId = "listRoles", summary = "List the roles of a project")
    public Page<Role> listRoles(@PathParam("id") String id, @BeanParam ListParameters parameters) {
        return Page.of(roles.list(caller.actor(), id, parameters.query()), parameters);
    }

    @GET
    @Path("roles/{id}")
    @Operation(operationId = "getRole", summary = "Get a role")
    public Role getRole(@PathParam("id") String id) {
        return roles.load(caller.actor(), id);
    }

    @PATCH
    @Path("roles/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeRole", summary = "Change the display name of a role; its key stays")
    public Role changeRole(@PathParam("id") String id, RoleChangeBody body) {
        return roles.change(caller.actor(), id, body.displayName());
    }

    @DELETE
    @Path("roles/{id}")
    @Operation(operationId = "removeRole", summary = "Remove a role, also from every authorization and grant")
    public void removeRole(@PathParam("id") String id) {
        roles.remove(caller.actor(), id);
    }
}
