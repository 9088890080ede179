package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Catalogue;
import org.gatewright.plugin.PluginService;
import org.gatewright.web.faces.PageAddress;

/** The application that is being added, which the parameter {@code draft} of the address names. */
@Named
@RequestScoped
public class ShownDraft {

    @Inject
    PageAddress address;

    @Inject
    ApplicationDrafts drafts;

    @Inject
    PluginService plugins;

    @Inject
    ApplicationWords words;

    private String id;
    private ApplicationDraft draft;

    @PostConstruct
    void load() {
        id = address.required("draft");
        draft = drafts.find(id).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    ApplicationDraft get() {
        return draft;
    }

    void keep(ApplicationDraft changed) {
        draft = changed;
        drafts.put(id, changed);
    }

    void forget() {
        drafts.remove(id);
    }

    public String getId() {
        return id;
    }

    public String getName() {
        return draft.name();
    }

    public String getType() {
        return draft.template().map(words::template).orElseGet(() -> words.protocol(draft.protocol()));
    }

    Catalogue.ProtocolForms forms() {
        return plugins.catalogue().protocols().stream()
                .filter(one -> one.id().equals(draft.protocol()))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.PLUGIN_MISSING).with("protocol", draft.protocol()));
    }
}
