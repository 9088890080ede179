package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.setting.Policies;
import org.gatewright.setting.PolicyChange;
import org.gatewright.setting.PolicyService;

/** Policies of the instance and of organizations. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
public class PolicyResource {

    @Inject
    PolicyService policies;

    @Inject
    Caller caller;

    @GET
    @Path("policies")
    @Operation(operationId = "getPolicies", summary = "Get the policies of the instance")
    public Policies getPolicies() {
        return policies.load(caller.actor(), Optional.empty());
    }

    @PATCH
    @Path("policies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePolicies", summary = "Replace policies of the instance; those left out stay")
    public Policies changePolicies(PolicyChange body) {
        return policies.change(caller.actor(), Optional.empty(), body);
    }

    @GET
    @Path("organizations/{id}/policies")
    @Operation(operationId = "getPoliciesOfOrganization", summary = "Get the policies that hold for an organization")
    public Policies getPoliciesOfOrganization(@PathParam("id") String id) {
        return policies.load(caller.actor(), Optional.of(id));
    }

    @GET
    @Path("organizations/{id}/policies/overridden")
    @Operation(operationId = "getOverriddenPolicies", summary = "List the policies that an organization has of its own")
    public Set<String> getOverriddenPolicies(@PathParam("id") String id) {
        return policies.overridden(caller.actor(), id);
    }

    @PATCH
    @Path("organizations/{id}/policies")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePoliciesOfOrganization",
            summary = "Replace policies of an organization; those left out stay")
    public Policies changePoliciesOfOrganization(@PathParam("id") String id, PolicyChange body) {
        return policies.change(caller.actor(), Optional.of(id), body);
    }

    @DELETE
    @Path("organizations/{id}/policies/{policy}")
    @Operation(operationId = "resetPolicy", summary = "Give up an organization's own policy for that of the instance")
    public void resetPolicy(@PathParam("id") String id, @PathParam("policy") String policy) {
        policies.reset(caller.actor(), id, policy);
    }
}
