package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.directory.DirectoryChoice;
import org.gatewright.directory.DirectoryService;
import org.gatewright.organization.Organization;
import org.gatewright.organization.OrganizationService;
import org.gatewright.user.User;
import org.gatewright.user.UserService;

/** Organizations. */
@RequestScoped
@Path("/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Organizations")
public class OrganizationResource {

    @Inject
    OrganizationService organizations;

    @Inject
    DirectoryService directories;

    @Inject
    UserService users;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createOrganization", summary = "Create an organization")
    @APIResponseSchema(value = Organization.class, responseCode = "201", responseDescription = "Created")
    public Response createOrganization(NameBody body) {
        Organization created = organizations.create(caller.actor(), body.name());
        return locations.created("organizations", created.id(), created);
    }

    @GET
    @Operation(operationId = "listOrganizations", summary = "List organizations")
    public Page<Organization> listOrganizations(@BeanParam ListParameters parameters) {
        return Page.of(organizations.list(caller.actor(), parameters.query()), parameters);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganization", summary = "Get an organization")
    public Organization getOrganization(@PathParam("id") String id) {
        return organizations.load(caller.actor(), id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeOrganization", summary = "Rename an organization")
    public Organization changeOrganization(@PathParam("id") String id, NameBody body) {
        return organizations.rename(caller.actor(), id, body.name());
    }

    @POST
    @Path("/{id}/activate")
    @Operation(operationId = "activateOrganization", summary = "Activate an organization")
    public Organization activateOrganization(@PathParam("id") String id) {
        return organizations.activate(caller.actor(), id);
    }

    @POST
    @Path("/{id}/deactivate")
    @Operation(
            operationId = "deactivateOrganization",
            summary = "Deactivate an organization: its people and applications are unknown until it is active again")
    public Organization deactivateOrganization(@PathParam("id") String id) {
        return organizations.deactivate(caller.actor(), id);
    }

    @GET
    @Path("/{id}/directory")
    @Operation(operationId = "getDirectory", summary = "Get the directory that the people of an organization come from")
    public DirectoryChoice getDirectory(@PathParam("id") String id) {
        return directories.load(caller.actor(), id);
    }

    @PUT
    @Path("/{id}/directory")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseDirectory",
            summary = "Name the directory that the people of an organization come from, or none")
    public DirectoryChoice chooseDirectory(@PathParam("id") String id, DirectoryBody body) {
        directories.choose(caller.actor(), id, body.directory());
        return directories.load(caller.actor(), id);
    }

    @POST
    @Path("/{id}/directory/people")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "bringInUser", summary = "Make a person of the directory known here before they sign in")
    public User bringInUser(@PathParam("id") String id, UserNameBody body) {
        return users.load(caller.actor(), directories.bringIn(caller.actor(), id, body.userName()));
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeOrganization", summary = "Remove an organization with all that belongs to it")
    public void removeOrganization(@PathParam("id") String id) {
        organizations.remove(caller.actor(), id);
    }
}
