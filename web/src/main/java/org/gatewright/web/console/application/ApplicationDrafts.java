package org.gatewright.web.console.application;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;

/** The applications that somebody is adding, one for each window, so that every step has an address of its own. */
@SessionScoped
public class ApplicationDrafts implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 5;

    private final LinkedHashMap<String, ApplicationDraft> drafts = new LinkedHashMap<>();

    synchronized Optional<ApplicationDraft> find(String id) {
        return Optional.ofNullable(drafts.get(id));
    }

    /** Keeps a new one, and returns its id; the oldest makes room. */
    synchronized String add(ApplicationDraft draft) {
        String id = UUID.randomUUID().toString();
        drafts.put(id, draft);
        while (drafts.size() > KEPT) {
            drafts.remove(drafts.keySet().iterator().next());
        }
        return id;
    }

    synchronized void put(String id, ApplicationDraft draft) {
        drafts.put(id, draft);
    }

    synchronized void remove(String id) {
        drafts.remove(id);
    }
}
