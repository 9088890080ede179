package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.signon.ApplicationPreview;
import org.gatewright.signon.PreviewService;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.preflight.Finding.Severity;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.user.UserService;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;
import org.gatewright.web.text.ErrorTexts;
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
    UserService users;

    @Inject
    Candidates candidates;

    @Inject
    PluginTexts plugins;

    @Inject
    ErrorTexts errors;

    @Inject
    Text text;

    /** A finding in words; the id is the rule's, or the place of the mapper. */
    public record Shown(String id, boolean error, String message) {}

    private @Nullable Option person;
    private Optional<ApplicationPreview> preview;

    @PostConstruct
    void load() {
        Optional<String> chosen = address.find("person");
        person = chosen.map(id -> Candidates.option(users.load(signedIn.actor(), id)))
                .orElse(null);
        preview =
                chosen.map(id -> previews.preview(signedIn.actor(), shown.get().id(), id));
    }

    public List<Option> people(String typed) {
        return candidates.people(typed, Optional.empty());
    }

    public String show() {
        return Onward.to("/console/applications/test", shown.get().id()) + "&person="
                + Objects.requireNonNull(person, "person").value();
    }

    public boolean isShown() {
        return preview.isPresent();
    }

    /** The message, indented; empty if there would be none. */
    public String getDocument() {
        return preview.map(ApplicationPreview::document).map(Indented::of).orElse("");
    }

    /** Why nothing would be sent; empty if it would. */
    public String getRefusal() {
        return preview.map(ApplicationPreview::outcome)
                .filter(outcome -> !outcome.equals(Preview.GRANTED))
                .map(outcome -> text.of("applications.test.refused", "why", outcome))
                .orElse("");
    }

    /** What mappers and rules found, what would refuse the sign-on first. */
    public List<Shown> getFindings() {
        return preview.stream()
                .flatMap(one -> Stream.concat(
                        one.mapperFaults().stream()
                                .map(fault -> new Shown(
                                        String.valueOf(fault.position() + 1),
                                        fault.required(),
                                        errors.fault(fault.fault(), fault.arguments(), text.locale()))),
                        one.findings().stream()
                                .map(finding -> new Shown(
                                        finding.id(),
                                        finding.severity() == Severity.ERROR,
                                        plugins.text(text.locale(), "finding." + finding.id(), finding.arguments())))))
                .toList();
    }

    public List<Attribute> getAttributes() {
        return preview.map(one -> List.copyOf(one.attributes().all())).orElse(List.of());
    }

    public @Nullable Option getPerson() {
        return person;
    }

    public void setPerson(@Nullable Option chosen) {
        person = chosen;
    }
}
