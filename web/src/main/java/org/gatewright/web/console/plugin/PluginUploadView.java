package org.gatewright.web.console.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.gatewright.failure.DomainException;
import org.gatewright.setting.PluginUploadService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Text;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.security.FormToken;
import org.jspecify.annotations.Nullable;

/** The form for archives of plugins, which {@link PluginUploadServlet} reads. */
@Named
@RequestScoped
public class PluginUploadView {

    @Inject
    SignedIn signedIn;

    @Inject
    PluginUploadService uploads;

    @Inject
    Browsers browsers;

    @Inject
    HttpServletRequest request;

    @Inject
    Text text;

    private @Nullable DomainException refused;

    /** Shows the form again, with the reason. */
    void refuse(DomainException why) {
        refused = why;
    }

    public boolean isOpen() {
        return uploads.isOpenTo(signedIn.actor());
    }

    /** Proves that the form was ours. */
    public String getToken() {
        return FormToken.of(browsers.sessionOf(request).orElseThrow());
    }

    /** What is wrong with what was sent, at that field; null if nothing is. */
    public @Nullable String fault(String field) {
        DomainException why = refused;
        return why != null && why.field().filter(field::equals).isPresent() ? text.refused(why) : null;
    }

    /** The ids of the sentences below a field, the error first. */
    public String describedBy(String field) {
        return fault(field) == null ? field + "-help" : field + "-error " + field + "-help";
    }

    /** The value of {@code aria-invalid}, or null for no attribute at all. */
    public @Nullable String invalid(String field) {
        return fault(field) == null ? null : "true";
    }
}
