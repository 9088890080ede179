package org.gatewright.web.console.plugin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatewright.administrator.Permission;
import org.gatewright.application.TabService;
import org.gatewright.cluster.ClusterService;
import org.gatewright.cluster.Node;
import org.gatewright.event.EventService;
import org.gatewright.event.ListenerState;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginInfo.Kind;
import org.gatewright.plugin.PluginService;
import org.gatewright.schedule.ScheduleService;
import org.gatewright.schedule.TaskRun;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** The plugins of this node, and what each adds. */
@Named
@RequestScoped
public class PluginListView {

    @Inject
    SignedIn signedIn;

    @Inject
    PluginService plugins;

    @Inject
    ScheduleService schedule;

    @Inject
    TabService tabs;

    @Inject
    ClusterService clusters;

    @Inject
    Text text;

    @Inject
    EventService events;

    private List<PluginInfo> all;
    private List<TaskRun> runs;
    private List<Node> nodes = List.of();
    private List<ListenerState> listeners;

    @PostConstruct
    void load() {
        all = plugins.list(signedIn.actor());
        runs = schedule.list(signedIn.actor());
        if (isChoosable()) {
            nodes = clusters.load(signedIn.actor()).nodes();
        }
        listeners = events.listeners(signedIn.actor());
    }

    public List<PluginInfo> getAll() {
        return all;
    }

    /** Every event listener that was told something; one whose plugin is away has not got on since. */
    public List<ListenerState> getListeners() {
        return listeners;
    }

    /** The kinds of what a plugin adds, each once. */
    public List<Kind> kinds(PluginInfo plugin) {
        return plugin.adds().stream().map(PluginInfo.Extension::kind).distinct().toList();
    }

    public List<PluginInfo.Extension> of(PluginInfo plugin, Kind kind) {
        return plugin.adds().stream().filter(added -> added.kind() == kind).toList();
    }

    /** The page of a tab, or of what is set for a protocol in the whole instance; null where there is none. */
    public @Nullable String settings(PluginInfo.Extension extension) {
        if (tabs.ofPlugins().contains(extension.id()) && extension.kind() == Kind.TAB) {
            return "/console/plugins/tab?tab=" + extension.id();
        }
        boolean set = extension.kind() == Kind.PROTOCOL
                && plugins.catalogue().protocols().stream()
                        .filter(form -> form.id().equals(extension.id()))
                        .anyMatch(form -> !form.instanceSettings().isEmpty());
        return set ? "/console/settings/protocol?protocol=" + extension.id() : null;
    }

    /** Whether there is a page of what is chosen for each, and of the nodes. */
    public boolean isChoosable() {
        return signedIn.mayEverywhere(Permission.INSTANCE_READ);
    }

    /** Where a plugin is deployed, in words; empty text if there is but one node. */
    public String nodes(PluginInfo plugin) {
        if (nodes.size() < 2) {
            return "";
        }
        List<String> same = names(node -> has(node, plugin) && hasSame(node, plugin));
        List<String> other = names(node -> has(node, plugin) && !hasSame(node, plugin));
        List<String> lacking = names(node -> !has(node, plugin));
        return Stream.of(
                        Stream.of(String.join(", ", same)),
                        said("plugins.nodes.other", other),
                        said("plugins.nodes.lacking", lacking))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private Stream<String> said(String key, List<String> names) {
        return names.isEmpty() ? Stream.empty() : Stream.of(text.of(key, "nodes", String.join(", ", names)));
    }

    private List<String> names(Predicate<Node> wanted) {
        return nodes.stream().filter(wanted).map(Node::name).sorted().toList();
    }

    private static boolean has(Node node, PluginInfo plugin) {
        return node.plugins().stream().anyMatch(one -> one.id().equals(plugin.id()));
    }

    private static boolean hasSame(Node node, PluginInfo plugin) {
        return node.plugins().stream()
                .anyMatch(one -> one.id().equals(plugin.id()) && one.hash().equals(plugin.hash()));
    }

    /** The last run of a task; null if it never ran, and for what is no task. */
    public @Nullable TaskRun run(PluginInfo.Extension extension) {
        return extension.kind() == Kind.TASK
                ? runs.stream()
                        .filter(run -> run.task().equals(extension.id()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** What came of a run. */
    public String outcome(TaskRun run) {
        return run.failure().orElse(text.of("plugins.tasks.done"));
    }

    /** How long it was at work. */
    public String busy(PluginInfo plugin) {
        Duration each = plugin.calls() == 0 ? Duration.ZERO : plugin.busy().dividedBy(plugin.calls());
        return text.of(
                "plugins.busy.text",
                "all",
                TimeSpent.words(plugin.busy(), text.locale()),
                "each",
                TimeSpent.words(each, text.locale()));
    }
}
