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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.credential.SecondFactorService;
import org.gatewright.organization.OrganizationService;
import org.gatewright.user.User;
import org.gatewright.user.UserService;

/** People. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class UserResource {

    @Inject
    UserService users;

    @Inject
    SecondFactorService secondFactors;

    @Inject
    OrganizationService organizations;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Path("organizations/{id}/users")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createUser", summary = "Create a person")
    @APIResponseSchema(value = User.class, responseCode = "201", responseDescription = "Created")
    public Response createUser(@PathParam("id") String id, NewUserBody body) {
        User created = users.create(caller.actor(), id, body.user());
        return locations.created("users", created.id(), created);
    }

    @GET
    @Path("organizations/{id}/users")
    @Operation(operationId = "listUsersOfOrganization", summary = "List the people of an organization")
    public Page<User> listUsersOfOrganization(@PathParam("id") String id, @BeanParam ListParameters parameters) {
        organizations.load(caller.actor(), id);
        return Page.of(users.list(caller.actor(), Optional.of(id), parameters.query()), parameters);
    }

    @GET
    @Path("users")
    @Operation(operationId = "listUsers", summary = "List people")
    public Page<User> listUsers(@BeanParam ListParameters parameters) {
        return Page.of(users.list(caller.actor(), Optional.empty(), parameters.query()), parameters);
    }

    @GET
    @Path("users/{id}")
    @Operation(operationId = "getUser", summary = "Get a person")
    public User getUser(@PathParam("id") String id) {
        return users.load(caller.actor(), id);
    }

    @PATCH
    @Path("users/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeUser", summary = "Change a person")
    public User changeUser(@PathParam("id") String id, UserChangeBody body) {
        return users.change(
                caller.actor(), id, body.merged(users.load(caller.actor(), id).fields()));
    }

    @PUT
    @Path("users/{id}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setPassword", summary = "Set a password")
    public void setPassword(@PathParam("id") String id, PasswordBody body) {
        users.setPassword(caller.actor(), id, body.password());
    }

    @DELETE
    @Path("users/{id}/second-factor")
    @Operation(operationId = "removeSecondFactor", summary = "Remove the second factor of a person")
    public void removeSecondFactor(@PathParam("id") String id) {
        secondFactors.remove(caller.actor(), id);
    }

    @POST
    @Path("users/{id}/activate")
    @Operation(operationId = "activateUser", summary = "Activate a person")
    public User activateUser(@PathParam("id") String id) {
        return users.activate(caller.actor(), id);
    }

    @POST
    @Path("users/{id}/deactivate")
    @Operation(operationId = "deactivateUser", summary = "Deactivate a person: no sign-in, no sign-on")
    public User deactivateUser(@PathParam("id") String id) {
        return users.deactivate(caller.actor(), id);
    }

    @POST
    @Path("users/{id}/lock")
    @Operation(operationId = "lockUser", summary = "Lock a person out")
    public User lockUser(@PathParam("id") String id) {
        return users.lock(caller.actor(), id);
    }

    @POST
    @Path("users/{id}/unlock")
    @Operation(operationId = "unlockUser", summary = "Let a locked person in again")
    public User unlockUser(@PathParam("id") String id) {
        return users.unlock(caller.actor(), id);
    }

    @DELETE
    @Path("users/{id}")
    @Operation(operationId = "removeUser", summary = "Remove a person")
    public void removeUser(@PathParam("id") String id) {
        users.remove(caller.actor(), id);
    }
}
