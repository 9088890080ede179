package org.gatewright.web.console.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gatewright.administrator.Permission;
import org.gatewright.key.KeyInfo;
import org.gatewright.key.KeyService;
import org.gatewright.key.KeyState;
import org.gatewright.plugin.PluginInfo;
import org.gatewright.plugin.PluginService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Text;
import org.gatewright.web.faces.Times;

/** What somebody should look at soon. */
@Named
@RequestScoped
public class Attention {

    private static final Duration SOON = Duration.ofDays(90);
    private static final Duration VERY_SOON = Duration.ofDays(30);

    @Inject
    SignedIn signedIn;

    @Inject
    Stock stock;

    @Inject
    KeyService keys;

    @Inject
    PluginService plugins;

    @Inject
    Text text;

    @Inject
    Times times;

    @Inject
    Clock clock;

    /**
     * One thing to look at.
     *
     * @param tone of the tag, {@code warn} or {@code error}
     */
    public record Item(String label, String detail, String href, String tag, String tone) {}

    public List<Item> getItems() {
        return Stream.of(certificate(), lockedOut(), failedPlugins())
                .flatMap(List::stream)
                .toList();
    }

    private List<Item> certificate() {
        if (!signedIn.mayEverywhere(Permission.KEY_READ)) {
            return List.of();
        }
        Instant now = clock.instant();
        return keys.list(signedIn.actor()).stream()
                .filter(key -> key.state() == KeyState.ACTIVE)
                .filter(key -> key.notAfter().isBefore(now.plus(SOON)))
                .map(key -> certificate(key, now))
                .toList();
    }

    private Item certificate(KeyInfo key, Instant now) {
        return new Item(
                text.of("home.attention.certificate"),
                key.subject(),
                "/console/settings/keys",
                times.ago(key.notAfter()),
                key.notAfter().isBefore(now.plus(VERY_SOON)) ? "error" : "warn");
    }

    private List<Item> lockedOut() {
        if (!signedIn.maySomewhere(Permission.PERSON_READ) || stock.getLockedPeople() == 0) {
            return List.of();
        }
        return List.of(new Item(
                text.of("home.attention.locked"),
                text.of("home.attention.locked.detail"),
                "/console/people/list?state=LOCKED",
                text.count("people.total", stock.getLockedPeople()),
                "error"));
    }

    private List<Item> failedPlugins() {
        if (!signedIn.mayEverywhere(Permission.PLUGIN_READ)) {
            return List.of();
        }
        return plugins.list(signedIn.actor()).stream()
                .filter(plugin -> plugin.state() == PluginInfo.State.FAILED)
                .map(plugin -> new Item(
                        text.of("home.attention.plugin", "name", plugin.id()),
                        plugin.reason().orElse(""),
                        "/console/plugins/list",
                        text.of("home.attention.plugin.tag"),
                        "error"))
                .toList();
    }
}
