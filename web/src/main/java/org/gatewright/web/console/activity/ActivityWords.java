package org.gatewright.web.console.activity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.gatewright.audit.Action;
import org.gatewright.audit.AuditEntry;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;
import org.gatewright.web.text.Texts;

/** How pages put records of the activity into words. */
@Named
@RequestScoped
public class ActivityWords {

    @Inject
    Text text;

    @Inject
    PluginTexts plugins;

    private Wording wording;

    @PostConstruct
    void begin() {
        wording = new Wording(Texts.of(text.locale()), (key, arguments) -> plugins.find(text.locale(), key)
                .map(found -> plugins.text(text.locale(), key, arguments)));
    }

    /** What happened, such as "Sign-on refused"; the code of the action where there is no text for it. */
    public String action(AuditEntry entry) {
        return wording.action(entry.action());
    }

    /** Why, in a sentence where there is one; empty if there is no reason. */
    public String reason(AuditEntry entry) {
        return entry.reason().map(wording::reason).orElse("");
    }

    /** Who did it: a person, the server itself, or somebody who is not known. */
    public String who(AuditEntry entry) {
        if (entry.actorName().isEmpty()) {
            return text.of("activity.nobody");
        }
        return entry.actorId().isEmpty() ? text.of("activity.server") : entry.actorName();
    }

    /** What it happened to; empty where that is the person who did it. */
    public String target(AuditEntry entry) {
        boolean oneself = entry.targetType().equals("user") && entry.targetId().equals(entry.actorId());
        return oneself ? "" : wording.target(entry);
    }

    public String check(AuditEntry entry) {
        return wording.check(entry);
    }

    public List<Wording.Found> findings(AuditEntry entry) {
        return wording.findings(entry);
    }

    public List<Wording.Fact> facts(AuditEntry entry) {
        return wording.facts(entry);
    }

    /** The kinds of actions to choose from: the beginnings of their codes. */
    public List<Option> getKinds() {
        return Stream.of(Action.values())
                .map(Action::kind)
                .distinct()
                .map(kind -> Option.of(kind + ".", text.of("activity.kind." + kind)))
                .sorted((one, other) -> text.collator().compare(one.label(), other.label()))
                .toList();
    }
}
