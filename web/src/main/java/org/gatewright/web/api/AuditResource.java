package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.audit.AuditRecord;
import org.gatewright.audit.AuditService;
import org.gatewright.audit.Verification;

/** The activity: every change and every decision. */
@RequestScoped
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Activity")
public class AuditResource {

    @Inject
    AuditService audit;

    @Inject
    Caller caller;

    @GET
    @Operation(operationId = "listActivity", summary = "List the activity, newest first")
    public Page<AuditRecord> listActivity(@BeanParam AuditParameters parameters) {
        return Page.of(audit.list(caller.actor(), parameters.auditQuery()), parameters);
    }

    @GET
    @Path("/verification")
    @Operation(operationId = "verifyActivity", summary = "Check that no record was changed or taken out")
    public Verification verifyActivity() {
        return audit.verify(caller.actor());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getActivity", summary = "Get one record")
    public AuditRecord getActivity(@PathParam("id") String id) {
        return audit.load(caller.actor(), id);
    }
}
