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
import org.gatewright.group.Group;
import org.gatewright.group.GroupService;
import org.gatewright.group.Member;
import org.gatewright.organization.OrganizationService;

/** Groups of people. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupResource {

    @Inject
    GroupService groups;

    @Inject
    OrganizationService organizations;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Path("organizations/{id}/groups")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createGroup", summary = "Create a group")
    @APIResponseSchema(value = Group.class, responseCode = "201", responseDescription = "Created")
    public Response createGroup(@PathParam("id") String id, GroupBody body) {
        Group created = groups.create(caller.actor(), id, body.name(), body.parentId());
        return locations.created("groups", created.id(), created);
    }

    @GET
    @Path("organizations/{id}/groups")
    @Operation(operationId = "listGroups", summary = "List the groups of an organization")
    public Page<Group> listGroups(@PathParam("id") String id, @BeanParam ListParameters parameters) {
        organizations.load(caller.actor(), id);
        return Page.of(groups.list(caller.actor(), id, parameters.query()), parameters);
    }

    @GET
    @Path("groups/{id}")
    @Operation(operationId = "getGroup", summary = "Get a group")
    public Group getGroup(@PathParam("id") String id) {
        return groups.load(caller.actor(), id);
    }

    @PATCH
    @Path("groups/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeGroup", summary = "Rename a group")
    public Group changeGroup(@PathParam("id") String id, NameBody body) {
        return groups.rename(caller.actor(), id, body.name());
    }

    @DELETE
    @Path("groups/{id}")
    @Operation(operationId = "removeGroup", summary = "Remove a group; its people stay")
    public void removeGroup(@PathParam("id") String id) {
        groups.remove(caller.actor(), id);
    }

    @GET
    @Path("groups/{id}/members")
    @Operation(operationId = "listMembers", summary = "List the people in a group")
    public Page<Member> listMembers(@PathParam("id") String id, @BeanParam ListParameters parameters) {
        return Page.of(groups.members(caller.actor(), id, parameters.query()), parameters);
    }

    @PUT
    @Path("groups/{id}/members/{userId}")
    @Operation(operationId = "addMember", summary = "Put a person in a group")
    public void addMember(@PathParam("id") String id, @PathParam("userId") String userId) {
        groups.addMember(caller.actor(), id, userId);
    }

    @DELETE
    @Path("groups/{id}/members/{userId}")
    @Operation(operationId = "removeMember", summary = "Take a person out of a group")
    public void removeMember(@PathParam("id") String id, @PathParam("userId") String userId) {
        groups.removeMember(caller.actor(), id, userId);
    }
}
