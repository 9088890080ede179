package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.plugin.Catalogue;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginService;

/** Plugins, and what they offer for setting up applications. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plugins")
public class PluginResource {

    @Inject
    PluginService plugins;

    @Inject
    Caller caller;

    @GET
    @Path("plugins")
    @Operation(operationId = "listPlugins", summary = "List the plugins of this node")
    public List<PluginInfo> listPlugins() {
        return plugins.list(caller.actor());
    }

    @GET
    @Path("catalogue")
    @Operation(operationId = "getCatalogue", summary = "List protocols, mappers and templates with their settings")
    public Catalogue getCatalogue() {
        return plugins.catalogue();
    }
}
