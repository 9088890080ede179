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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.authorization.Authorization;
import org.gatewright.authorization.AuthorizationFilter;
import org.gatewright.authorization.AuthorizationService;
import org.gatewright.project.ProjectService;

/** Authorizations: who has which roles in a project. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Authorizations")
public class AuthorizationResource {

    @Inject
    AuthorizationService authorizations;

    @Inject
    ProjectService projects;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Path("projects/{id}/authorizations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createAuthorization", summary = "Give a person or a group roles in a project")
    @APIResponseSchema(value = Authorization.class, responseCode = "201", responseDescription = "Created")
    public Response createAuthorization(@PathParam("id") String id, AuthorizationBody body) {
        Authorization created = authorizations.create(caller.actor(), id, body.authorization());
        return locations.created("authorizations", created.id(), created);
    }

    @GET
    @Path("projects/{id}/authorizations")
    @Operation(operationId = "listAuthorizationsOfProject", summary = "List the authorizations of a project")
    public Page<Authorization> listAuthorizationsOfProject(
            @PathParam("id") String id, @BeanParam ListParameters parameters) {
        projects.load(caller.actor(), id);
        return list(new AuthorizationFilter(Optional.of(id), Optional.empty(), Optional.empty()), parameters);
    }

    @GET
    @Path("authorizations")
    @Operation(operationId = "listAuthorizations", summary = "List authorizations")
    public Page<Authorization> listAuthorizations(
            @QueryParam("projectId") Optional<String> projectId,
            @QueryParam("userId") Optional<String> userId,
            @QueryParam("organizationId") Optional<String> organizationId,
            @BeanParam ListParameters parameters) {
        return list(new AuthorizationFilter(projectId, userId, organizationId), parameters);
    }

    @GET
    @Path("authorizations/{id}")
    @Operation(operationId = "getAuthorization", summary = "Get an authorization")
    public Authorization getAuthorization(@PathParam("id") String id) {
        return authorizations.load(caller.actor(), id);
    }

    @PATCH
    @Path("authorizations/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeAuthorization", summary = "Change the roles of an authorization")
    public Authorization changeAuthorization(@PathParam("id") String id, RolesBody body) {
        return authorizations.change(caller.actor(), id, body.roles());
    }

    @POST
    @Path("authorizations/{id}/activate")
    @Operation(operationId = "activateAuthorization", summary = "Activate an authorization")
    public Authorization activateAuthorization(@PathParam("id") String id) {
        return authorizations.activate(caller.actor(), id);
    }

    @POST
    @Path("authorizations/{id}/deactivate")
    @Operation(operationId = "deactivateAuthorization", summary = "Deactivate an authorization")
    public Authorization deactivateAuthorization(@PathParam("id") String id) {
        return authorizations.deactivate(caller.actor(), id);
    }

    @DELETE
    @Path("authorizations/{id}")
    @Operation(operationId = "removeAuthorization", summary = "Remove an authorization")
    public void removeAuthorization(@PathParam("id") String id) {
        authorizations.remove(caller.actor(), id);
    }

    private Page<Authorization> list(AuthorizationFilter filter, ListParameters parameters) {
        return Page.of(authorizations.list(caller.actor(), filter, parameters.query()), parameters);
    }
}
