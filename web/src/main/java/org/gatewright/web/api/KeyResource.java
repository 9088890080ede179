package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.key.KeyInfo;
import org.gatewright.key.KeyService;

/** Signing keys. */
@RequestScoped
@Path("/keys")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
public class KeyResource {

    @Inject
    KeyService keys;

    @Inject
    Caller caller;

    @Inject
    Locations locations;

    @GET
    @Operation(operationId = "listKeys", summary = "List the signing keys")
    public List<KeyInfo> listKeys() {
        return keys.list(caller.actor());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getKey", summary = "Get a signing key")
    public KeyInfo getKey(@PathParam("id") String id) {
        return keys.load(caller.actor(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createKey", summary = "Generate the next signing key; it is published, not used")
    @APIResponseSchema(value = KeyInfo.class, responseCode = "201", responseDescription = "Created")
    public Response createKey(KeyBody body) {
        KeyInfo created = keys.createNext(caller.actor(), body.algorithm());
        return locations.created("keys", created.id(), created);
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "importKey", summary = "Import the next signing key; it is published, not used")
    @APIResponseSchema(value = KeyInfo.class, responseCode = "201", responseDescription = "Created")
    public Response importKey(KeyImportBody body) {
        KeyInfo created = keys.importNext(
                caller.actor(), body.content(), body.passphrase().orElse(""));
        return locations.created("keys", created.id(), created);
    }

    @POST
    @Path("/activate-next")
    @Operation(
            operationId = "activateNextKey",
            summary = "Sign with the next key from now on; the one before is retired")
    public KeyInfo activateNextKey() {
        return keys.activateNext(caller.actor());
    }

    @POST
    @Path("/{id}/retire")
    @Operation(operationId = "retireKey", summary = "Retire a key")
    public KeyInfo retireKey(@PathParam("id") String id) {
        return keys.retire(caller.actor(), id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeKey", summary = "Remove a key that is no longer used")
    public void removeKey(@PathParam("id") String id) {
        keys.remove(caller.actor(), id);
    }
}
