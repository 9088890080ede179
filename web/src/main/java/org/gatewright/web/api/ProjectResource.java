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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.organization.OrganizationService;
import org.gatewright.project.Project;
import org.gatewright.project.ProjectChange;
import org.gatewright.project.ProjectService;

/** Projects. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Projects")
public class ProjectResource {

    @Inject
    ProjectService projects;

    @Inject
    OrganizationService organizations;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Path("organizations/{id}/projects")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createProject", summary = "Create a project")
    @APIResponseSchema(value = Project.class, responseCode = "201", responseDescription = "Created")
    public Response createProject(@PathParam("id") String id, NewProjectBody body) {
        Project created = projects.create(caller.actor(), id, body.project());
        return locations.created("projects", created.id(), created);
    }

    @GET
    @Path("organizations/{id}/projects")
    @Operation(operationId = "listProjectsOfOrganization", summary = "List the projects of an organization")
    public Page<Project> listProjectsOfOrganization(@PathParam("id") String id, @BeanParam ListParameters parameters) {
        organizations.load(caller.actor(), id);
        return Page.of(projects.list(caller.actor(), Optional.of(id), parameters.query()), parameters);
    }

    @GET
    @Path("projects")
    @Operation(operationId = "listProjects", summary = "List projects")
    public Page<Project> listProjects(@BeanParam ListParameters parameters) {
        return Page.of(projects.list(caller.actor(), Optional.empty(), parameters.query()), parameters);
    }

    @GET
    @Path("projects/{id}")
    @Operation(operationId = "getProject", summary = "Get a project")
    public Project getProject(@PathParam("id") String id) {
        return projects.load(caller.actor(), id);
    }

    @PATCH
    @Path("projects/{id}")
    @Consumes({MediaType.APPLICATION_JSON, ApiApplication.MERGE_PATCH})
    @Operation(operationId = "changeProject", summary = "Change a project")
    public Project changeProject(@PathParam("id") String id, ProjectChange body) {
        return projects.change(caller.actor(), id, body);
    }

    @POST
    @Path("projects/{id}/activate")
    @Operation(operationId = "activateProject", summary = "Activate a project")
    public Project activateProject(@PathParam("id") String id) {
        return projects.activate(caller.actor(), id);
    }

    @POST
    @Path("projects/{id}/deactivate")
    @Operation(
            operationId = "deactivateProject",
            summary = "Deactivate a project: its applications are unknown until it is active again")
    public Project deactivateProject(@PathParam("id") String id) {
        return projects.deactivate(caller.actor(), id);
    }

    @DELETE
    @Path("projects/{id}")
    @Operation(
            operationId = "removeProject",
            summary = "Remove a project with its roles, applications and authorizations")
    public void removeProject(@PathParam("id") String id) {
        projects.remove(caller.actor(), id);
    }
}
