package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.setting.SettingService;
import org.gatewright.spi.setting.Settings;

/** Settings of a protocol in the whole instance. */
@RequestScoped
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingResource {

    @Inject
    SettingService settings;

    @Inject
    Caller caller;

    @GET
    @Path("/{protocol}")
    @Operation(operationId = "getSettings", summary = "Get the settings of a protocol")
    public Map<String, String> getSettings(@PathParam("protocol") String protocol) {
        return settings.load(caller.actor(), protocol).values();
    }

    @PUT
    @Path("/{protocol}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeSettings", summary = "Replace the settings of a protocol")
    public Map<String, String> changeSettings(@PathParam("protocol") String protocol, Map<String, String> body) {
        settings.change(caller.actor(), protocol, new Settings(body));
        return settings.load(caller.actor(), protocol).values();
    }
}
