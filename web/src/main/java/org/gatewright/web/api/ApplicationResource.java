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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.application.Review;
import org.gatewright.provisioning.ProvisioningService;
import org.gatewright.provisioning.ProvisioningState;
import org.gatewright.signon.ApplicationPreview;
import org.gatewright.signon.PreviewService;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.Settings;

/** Applications: reviewed, created, changed, and what to tell the other side. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class ApplicationResource {

    @Inject
    ApplicationService applications;

    @Inject
    PreviewService previews;

    @Inject
    ProvisioningService provisioning;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Path("projects/{id}/applications")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createApplication",
            summary = "Create an application from metadata, its address, or typed values")
    @APIResponseSchema(value = Application.class, responseCode = "201", responseDescription = "Created")
    public Response createApplication(@PathParam("id") String id, ApplicationInput body) {
        Application created = ApplicationFields.within(
                body.source(), () -> applications.create(caller.actor(), id, body.application()));
        return locations.created("applications", created.id(), created);
    }

    @POST
    @Path("projects/{id}/applications/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reviewApplication", summary = "Say what would be understood; nothing is stored")
    public Review reviewApplication(@PathParam("id") String id, ApplicationInput body) {
        return ApplicationFields.within(
                body.source(), () -> applications.review(caller.actor(), id, body.application()));
    }

    @GET
    @Path("projects/{id}/applications")
    @Operation(operationId = "listApplicationsOfProject", summary = "List the applications of a project")
    public Page<Application> listApplicationsOfProject(
            @PathParam("id") String id, @BeanParam ListParameters parameters) {
        return Page.of(applications.list(caller.actor(), Optional.of(id), parameters.query()), parameters);
    }

    @GET
    @Path("applications")
    @Operation(operationId = "listApplications", summary = "List applications")
    public Page<Application> listApplications(@BeanParam ListParameters parameters) {
        return Page.of(applications.list(caller.actor(), Optional.empty(), parameters.query()), parameters);
    }

    @GET
    @Path("applications/{id}")
    @Operation(operationId = "getApplication", summary = "Get an application")
    public Application getApplication(@PathParam("id") String id) {
        return applications.load(caller.actor(), id);
    }

    @PATCH
    @Path("applications/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeApplication", summary = "Change an application")
    public Application changeApplication(@PathParam("id") String id, ApplicationChangeInput body) {
        return ApplicationFields.within(body.source(), () -> applications.change(caller.actor(), id, body.change()));
    }

    @POST
    @Path("applications/{id}/activate")
    @Operation(operationId = "activateApplication", summary = "Activate an application")
    public Application activateApplication(@PathParam("id") String id) {
        return applications.activate(caller.actor(), id);
    }

    @POST
    @Path("applications/{id}/deactivate")
    @Operation(
            operationId = "deactivateApplication",
            summary = "Deactivate an application: it is unknown until it is active again")
    public Application deactivateApplication(@PathParam("id") String id) {
        return applications.deactivate(caller.actor(), id);
    }

    @DELETE
    @Path("applications/{id}")
    @Operation(operationId = "removeApplication", summary = "Remove an application")
    public void removeApplication(@PathParam("id") String id) {
        applications.remove(caller.actor(), id);
    }

    @GET
    @Path("applications/{id}/provisioning")
    @Operation(
            operationId = "getProvisioning",
            summary = "Get the remote directory of an application, and how it stands")
    public ProvisioningState getProvisioning(@PathParam("id") String id) {
        return provisioning.load(caller.actor(), id);
    }

    @PUT
    @Path("applications/{id}/provisioning")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "chooseProvisioning",
            summary = "Name the remote directory that the people of an application are put into, or none")
    public ProvisioningState chooseProvisioning(@PathParam("id") String id, ProvisioningBody body) {
        provisioning.choose(
                caller.actor(), id, body.target(), new Settings(body.settings().orElse(Map.of())));
        return provisioning.load(caller.actor(), id);
    }

    @POST
    @Path("applications/{id}/provisioning/reconcile")
    @Operation(
            operationId = "reconcileProvisioning",
            summary = "Look at everybody in the remote directory of an application within seconds")
    public void reconcileProvisioning(@PathParam("id") String id) {
        provisioning.reconcile(caller.actor(), id);
    }

    @GET
    @Path("applications/{id}/connect")
    @Operation(operationId = "getConnectValues", summary = "List what the other side needs to know of this server")
    public List<ConnectValue> getConnectValues(@PathParam("id") String id) {
        return applications.connect(caller.actor(), id);
    }

    @GET
    @Path("applications/{id}/warnings")
    @Operation(operationId = "getWarnings", summary = "List what works but deserves a look")
    public List<Understood.Note> getWarnings(@PathParam("id") String id) {
        return applications.warnings(caller.actor(), id);
    }

    @GET
    @Path("applications/{id}/preview")
    @Operation(
            operationId = "previewApplication",
            summary = "Show what a sign-on of a person would send; nothing is sent or stored")
    public ApplicationPreview previewApplication(@PathParam("id") String id, @QueryParam("userId") String userId) {
        return previews.preview(caller.actor(), id, Required.parameter("userId", userId));
    }
}
