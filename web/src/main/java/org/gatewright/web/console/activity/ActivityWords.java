package org.gatewright.web.console.activity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.gatewright.audit.AuditEntry;
import org.gatewright.web.faces.Text;
import org.gatewright.web.text.Texts;

/** How pages put records of the activity into words. */
@Named
@RequestScoped
public class ActivityWords {

    @Inject
    Text text;

    /** What happened, such as "Sign-on refused"; the action itself where there is no text for it. */
    public String action(AuditEntry entry) {
        return Texts.of(text.locale()).find("activity.action." + entry.action()).orElse(entry.action());
    }

    /** Why, in words where there are any. */
    public String reason(AuditEntry entry) {
        return entry.reason()
                .map(code -> Texts.of(text.locale())
                        .find("activity.reason." + code)
                        .or(() -> Texts.of(text.locale()).find("error." + code))
                        .orElseGet(() -> code.replace('_', ' ').toLowerCase(Locale.ROOT)))
                .orElse("");
    }

    public String who(AuditEntry entry) {
        if (!entry.actorName().isEmpty()) {
            return entry.actorName();
        }
        return text.of("activity.nobody");
    }
}
