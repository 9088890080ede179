package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.gatewright.signon.ApplicationPreview;
import org.gatewright.signon.PreviewService;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Finding.Severity;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.PageAddress;
import org.jspecify.annotations.Nullable;

/** What an application would receive about a person, worked out as in a real sign-on; nothing is sent. */
@Named
@RequestScoped
public class ApplicationTestView {

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownApplication shown;

    @Inject
    PreviewService previews;

    @Inject
    Candidates candidates;

    private @Nullable Option person;
    private Optional<ApplicationPreview> preview;

    @PostConstruct
    void load() {
        preview = address.find("person")
                .map(id -> previews.preview(signedIn.actor(), shown.get().id(), id));
    }

    public List<Option> people(String typed) {
        return candidates.people(typed, Optional.empty());
    }

    public String show() {
        return Onward.to("/console/applications/test", shown.get().id()) + "&person="
                + candidates.chosen(person, "person").value();
    }

    public boolean isShown() {
        return preview.isPresent();
    }

    public ApplicationPreview getIt() {
        return preview.orElseThrow();
    }

    public List<Attribute> getAttributes() {
        return preview.map(one -> List.copyOf(one.attributes().all())).orElse(List.of());
    }

    public long getErrors() {
        return count(Severity.ERROR);
    }

    public long getWarnings() {
        return count(Severity.WARNING);
    }

    private long count(Severity severity) {
        return preview.map(one -> one.findings().stream()
                        .map(Finding::severity)
                        .filter(severity::equals)
                        .count())
                .orElse(0L);
    }

    public @Nullable Option getPerson() {
        return person;
    }

    public void setPerson(@Nullable Option chosen) {
        person = chosen;
    }
}
