package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gatewright.application.ApplicationService;
import org.gatewright.plugin.PluginService;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.template.ApplicationTemplate;
import org.gatewright.web.console.SignedIn;

/** What the other side asks for, under its own names where the template knows them, and what to do there. */
@Named
@RequestScoped
public class ApplicationConnectView {

    @Inject
    SignedIn signedIn;

    @Inject
    ShownApplication shown;

    @Inject
    ApplicationService applications;

    @Inject
    PluginService plugins;

    @Inject
    ApplicationWords words;

    private List<ConnectValue> values;
    private Optional<ApplicationTemplate> template;

    /** A value under a name. */
    public record Shown(String label, String kind, String value) {}

    @PostConstruct
    void load() {
        values = applications.connect(signedIn.actor(), shown.get().id());
        template = shown.get().template().flatMap(id -> plugins.catalogue().templates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst());
    }

    /** Under the other side's names and in its order; none without a template. */
    public List<Shown> getTheirs() {
        return template.stream()
                .flatMap(known -> known.values().stream().flatMap(field -> values.stream()
                        .filter(value -> value.key().equals(field.value()))
                        .map(value -> named(words.plugin("template." + known.id() + ".value." + field.id()), value))))
                .toList();
    }

    /** All of them under our names. */
    public List<Shown> getOurs() {
        return values.stream()
                .filter(value -> value.kind() != ConnectValue.Kind.CERTIFICATE)
                .map(value -> named(words.plugin("connect." + shown.get().protocol() + "." + value.key()), value))
                .toList();
    }

    public List<CertificateView> getCertificates() {
        return values.stream()
                .filter(value -> value.kind() == ConnectValue.Kind.CERTIFICATE)
                .map(value -> CertificateView.of(value.value()))
                .toList();
    }

    public List<String> getSteps() {
        return template.map(known -> IntStream.rangeClosed(1, known.steps())
                        .mapToObj(step -> words.plugin("template." + known.id() + ".step." + step))
                        .toList())
                .orElse(List.of());
    }

    /** The other side's console; empty without a template. */
    public String getConsoleUrl() {
        return template.map(known -> words.plugin("template." + known.id() + ".consoleUrl"))
                .filter(url -> url.startsWith("https://"))
                .orElse("");
    }

    private static Shown named(String label, ConnectValue value) {
        return new Shown(label, value.kind().name(), value.value());
    }
}
