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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gatewright.event.EventService;
import org.gatewright.event.ListenerState;
import org.gatewright.plugin.Catalogue;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginService;
import org.gatewright.schedule.ScheduleService;
import org.gatewright.schedule.TaskRun;
import org.gatewright.setting.PluginChoice;
import org.gatewright.setting.PluginSettingService;
import org.gatewright.setting.PluginStanding;
import org.gatewright.spi.setting.Settings;

/** Plugins, what is chosen for them, and what they offer for setting up applications. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plugins")
public class PluginResource {

    @Inject
    PluginService plugins;

    @Inject
    PluginSettingService choices;

    @Inject
    ScheduleService schedule;

    @Inject
    EventService events;

    @Inject
    Caller caller;

    @GET
    @Path("plugins")
    @Operation(operationId = "listPlugins", summary = "List the plugins of this node")
    public List<PluginInfo> listPlugins() {
        return plugins.list(caller.actor());
    }

    @GET
    @Path("event-listeners")
    @Operation(operationId = "listEventListeners", summary = "List how far event listeners of plugins have heard")
    public List<ListenerState> listEventListeners() {
        return events.listeners(caller.actor());
    }

    @GET
    @Path("plugins/{plugin}")
    @Operation(operationId = "getPluginChoice", summary = "Get what the instance chose for a plugin")
    public PluginChoice getPluginChoice(@PathParam("plugin") String plugin) {
        return choices.load(caller.actor(), plugin, Optional.empty());
    }

    @PATCH
    @Path("plugins/{plugin}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePluginChoice",
            summary = "Switch a plugin on or off, or replace its settings; what is left out stays")
    public PluginChoice changePluginChoice(@PathParam("plugin") String plugin, PluginChoiceBody body) {
        return change(plugin, Optional.empty(), body);
    }

    @GET
    @Path("organizations/{id}/plugins")
    @Operation(operationId = "listPluginsOfOrganization", summary = "List the plugins as they stand in an organization")
    public List<PluginStanding> listPluginsOfOrganization(@PathParam("id") String id) {
        return choices.list(caller.actor(), id);
    }

    @GET
    @Path("organizations/{id}/plugins/{plugin}")
    @Operation(
            operationId = "getPluginChoiceOfOrganization",
            summary = "Get what holds for a plugin in an organization")
    public PluginChoice getPluginChoiceOfOrganization(@PathParam("id") String id, @PathParam("plugin") String plugin) {
        return choices.load(caller.actor(), plugin, Optional.of(id));
    }

    @PATCH
    @Path("organizations/{id}/plugins/{plugin}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePluginChoiceOfOrganization",
            summary =
                    "Switch a plugin on or off in an organization, or replace its settings there; what is left out stays")
    public PluginChoice changePluginChoiceOfOrganization(
            @PathParam("id") String id, @PathParam("plugin") String plugin, PluginChoiceBody body) {
        return change(plugin, Optional.of(id), body);
    }

    @DELETE
    @Path("organizations/{id}/plugins/{plugin}/settings")
    @Operation(
            operationId = "resetPluginSettings",
            summary = "Give up an organization's own settings of a plugin for those of the instance")
    public void resetPluginSettings(@PathParam("id") String id, @PathParam("plugin") String plugin) {
        choices.reset(caller.actor(), plugin, id);
    }

    private PluginChoice change(String plugin, Optional<String> organizationId, PluginChoiceBody body) {
        body.on().ifPresent(on -> choices.turn(caller.actor(), plugin, organizationId, on));
        body.settings()
                .ifPresent(values -> choices.change(caller.actor(), plugin, organizationId, new Settings(values)));
        return choices.load(caller.actor(), plugin, organizationId);
    }

    @GET
    @Path("plugin-tasks")
    @Operation(operationId = "listPluginTasks", summary = "List the last runs of scheduled tasks of plugins")
    public List<TaskRun> listPluginTasks() {
        return schedule.list(caller.actor());
    }

    @GET
    @Path("catalogue")
    @Operation(operationId = "getCatalogue", summary = "List protocols, mappers and templates with their settings")
    public Catalogue getCatalogue() {
        return plugins.catalogue();
    }
}
