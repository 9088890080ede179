package org.gatewright.web.console.setting;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.gatewright.administrator.Permission;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.PluginService;
import org.gatewright.setting.Configuration;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.application.ApplicationWords;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;

/** What holds for the whole instance: the pages where it is changed, and what the operator set before the start. */
@Named
@RequestScoped
public class SettingsListView {

    @Inject
    SignedIn signedIn;

    @Inject
    Text text;

    @Inject
    ApplicationWords words;

    @Inject
    PluginService plugins;

    @Inject
    Configuration configuration;

    @PostConstruct
    void load() {
        if (!signedIn.mayEverywhere(Permission.INSTANCE_READ)) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
    }

    /** Addresses of the pages, each with its name and what it is for. */
    public List<Option> getPages() {
        List<Option> pages = new ArrayList<>();
        pages.add(new Option(
                "/console/settings/policies", text.of("settings.policies"), text.of("settings.policies.lede")));
        pages.add(new Option("/console/settings/keys", text.of("settings.keys"), text.of("settings.keys.lede")));
        pages.add(new Option(
                "/console/administrators/list",
                text.of("settings.administrators"),
                text.of("settings.administrators.lede")));
        plugins.catalogue().protocols().stream()
                .filter(form -> !form.instanceSettings().isEmpty())
                .map(form -> new Option(
                        "/console/settings/protocol?protocol=" + form.id(),
                        words.protocol(form.id()),
                        text.of("settings.protocol.lede")))
                .forEach(pages::add);
        return pages;
    }

    /** What the operator set: the value, its name, and the key it is set by. */
    public List<Option> getServer() {
        Configuration.Hashing hashing = configuration.hashing();
        return List.of(
                set("public-url", configuration.publicUrl().toString()),
                set("data-dir", configuration.dataDir().toString()),
                set("master-key-file", configuration.masterKeyFile().toString()),
                set(
                        "trusted-proxies",
                        configuration.trustedProxies().isEmpty()
                                ? text.of("settings.none")
                                : String.join(", ", configuration.trustedProxies())),
                set("outbound.allow-loopback", flag(configuration.outbound().allowLoopback())),
                set("outbound.allow-private", flag(configuration.outbound().allowPrivate())),
                set("argon2.memory-kib", text.number(hashing.memoryKib())),
                set("argon2.iterations", text.number(hashing.iterations())),
                set("argon2.parallelism", text.number(hashing.parallelism())),
                set("hash-pool-size", text.number(hashing.poolSize())),
                set("cluster-size", text.number(configuration.clusterSize())));
    }

    private Option set(String key, String value) {
        return new Option(value, text.of("settings.server." + key), "gatewright." + key);
    }

    private String flag(boolean set) {
        return set ? text.of("settings.yes") : text.of("settings.no");
    }
}
