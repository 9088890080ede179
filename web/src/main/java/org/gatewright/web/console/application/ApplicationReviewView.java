package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.application.Review;
import org.gatewright.spi.registration.Understood;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;

/** Adding an application, the last step: what was understood, and the button that stores it. */
@Named
@RequestScoped
public class ApplicationReviewView {

    @Inject
    SignedIn signedIn;

    @Inject
    ShownDraft shown;

    @Inject
    ApplicationService applications;

    @Inject
    ApplicationWords words;

    @Inject
    Notices notices;

    @Inject
    Text text;

    private Review review;

    @PostConstruct
    void load() {
        ApplicationDraft draft = shown.get();
        review = applications.review(signedIn.actor(), draft.project().value(), draft.application());
    }

    public String create() {
        ApplicationDraft draft = shown.get();
        Application created =
                applications.create(signedIn.actor(), draft.project().value(), draft.application());
        shown.forget();
        notices.add(text.of("applications.message.created", "name", created.name()));
        return Onward.to("/console/applications/connect", created.id());
    }

    public Review getReview() {
        return review;
    }

    public List<Understood.Fact> getFacts() {
        return review.understood().facts();
    }

    public String fact(Understood.Fact fact) {
        return words.fact(shown.get().protocol(), fact.id());
    }
}
