package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gatewright.application.ApplicationService;
import org.gatewright.plugin.Catalogue;
import org.gatewright.plugin.PluginService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.PageAddress;
import org.jspecify.annotations.Nullable;

/** Adding an application, the first step: whose it is, its name and its type. */
@Named
@RequestScoped
public class ApplicationCreateView {

    @Inject
    SignedIn signedIn;

    @Inject
    Candidates candidates;

    @Inject
    ApplicationService applications;

    @Inject
    PluginService plugins;

    @Inject
    ApplicationWords words;

    @Inject
    ApplicationDrafts drafts;

    @Inject
    PageAddress address;

    private @Nullable Option project;
    private String name = "";
    private String type = "";

    @PostConstruct
    void load() {
        Optional<ApplicationDraft> begun = address.find("draft").flatMap(drafts::find);
        project = begun.map(ApplicationDraft::project).orElseGet(this::startingProject);
        name = begun.map(ApplicationDraft::name).orElse("");
        type = begun.map(ApplicationDraft::type).orElse("");
    }

    private @Nullable Option startingProject() {
        List<Option> projects = candidates.projects("");
        return address.find("project")
                .flatMap(id ->
                        projects.stream().filter(one -> one.value().equals(id)).findFirst())
                .orElseGet(() -> projects.size() == 1 ? projects.get(0) : null);
    }

    /** Each protocol with its templates. */
    public List<Option> getTypes() {
        Catalogue catalogue = plugins.catalogue();
        List<Option> types = new ArrayList<>();
        for (Catalogue.ProtocolForms protocol : catalogue.protocols()) {
            types.add(Option.of(protocol.id(), words.protocol(protocol.id())));
            catalogue.templates().stream()
                    .filter(template -> template.protocol().equals(protocol.id()))
                    .forEach(template ->
                            types.add(Option.of(protocol.id() + "/" + template.id(), words.template(template.id()))));
        }
        return types;
    }

    public List<Option> projects(String typed) {
        return candidates.projects(typed);
    }

    public String next() {
        Option chosen = Objects.requireNonNull(project);
        applications.checkName(signedIn.actor(), chosen.value(), name);
        return Onward.to("/console/applications/create-metadata") + "&draft=" + keep(chosen);
    }

    private String keep(Option chosen) {
        String id = address.find("draft").orElse("");
        Optional<ApplicationDraft> begun = drafts.find(id);
        if (begun.isEmpty()) {
            return drafts.add(ApplicationDraft.of(chosen, name.strip(), type));
        }
        drafts.put(id, begun.get().named(chosen, name.strip(), type));
        return id;
    }

    public @Nullable Option getProject() {
        return project;
    }

    public void setProject(@Nullable Option chosen) {
        project = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getType() {
        return type;
    }

    public void setType(String chosen) {
        type = chosen;
    }
}
