package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.gatewright.administrator.Administrator;
import org.gatewright.administrator.AdministratorService;

/** Administrators: who may administer what. */
@RequestScoped
@Path("/administrators")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administrators")
public class AdministratorResource {

    @Inject
    AdministratorService administrators;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appointAdministrator", summary = "Appoint an administrator")
    @APIResponseSchema(value = Administrator.class, responseCode = "201", responseDescription = "Created")
    public Response appointAdministrator(AdministratorBody body) {
        Administrator created = administrators.appoint(caller.actor(), body.userId(), body.scope(), body.role());
        return locations.created("administrators", created.id(), created);
    }

    @GET
    @Operation(operationId = "listAdministrators", summary = "List administrators")
    public Page<Administrator> listAdministrators(@BeanParam ListParameters parameters) {
        return Page.of(administrators.list(caller.actor(), Optional.empty(), parameters.query()), parameters);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getAdministrator", summary = "Get an administrator")
    public Administrator getAdministrator(@PathParam("id") String id) {
        return administrators.load(caller.actor(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "dismissAdministrator", summary = "Dismiss an administrator")
    public void dismissAdministrator(@PathParam("id") String id) {
        administrators.dismiss(caller.actor(), id);
    }
}
