package org.gatewright.web.console.activity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatewright.audit.AuditEntry.Outcome;
import org.gatewright.audit.AuditQuery;
import org.gatewright.audit.AuditRecord;
import org.gatewright.audit.AuditService;
import org.gatewright.list.ListQuery;
import org.gatewright.web.console.ChosenOrganization;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.ListPage;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Every change and every decision, the newest first. */
@Named
@RequestScoped
public class ActivityListView {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Inject
    PageAddress address;

    @Inject
    SignedIn signedIn;

    @Inject
    ChosenOrganization chosen;

    @Inject
    AuditService audit;

    @Inject
    Text text;

    private ListPage<AuditRecord> page;

    @PostConstruct
    void load() {
        page = address.list("", "outcome", "application", "person", "action", "from", "to")
                .load(query -> audit.list(signedIn.actor(), of(query)));
    }

    public ListPage<AuditRecord> getPage() {
        return page;
    }

    public List<Option> getOutcomes() {
        return Stream.of(Outcome.values())
                .map(outcome -> Option.of(outcome.name(), text.name(outcome)))
                .toList();
    }

    /** A text that is a reference number finds what the person saw. */
    private AuditQuery of(ListQuery query) {
        String upper = query.text().toUpperCase(Locale.ROOT);
        boolean reference = REFERENCE.matcher(upper).matches();
        Map<String, String> filters = query.filters();
        return new AuditQuery(
                reference ? "" : query.text(),
                Optional.of(upper).filter(number -> reference),
                filters.getOrDefault("action", ""),
                Stream.of(Outcome.values())
                        .filter(outcome -> outcome.name().equals(filters.get("outcome")))
                        .findFirst(),
                chosen.id(),
                Optional.empty(),
                Optional.ofNullable(filters.get("application")),
                Optional.ofNullable(filters.get("person")),
                day(filters.get("from")).map(ActivityListView::begin),
                day(filters.get("to")).map(day -> begin(day.plusDays(1))),
                query.first(),
                query.size());
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.ofNullable(typed).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
