package org.gatewright.web.console.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gatewright.application.Application;
import org.gatewright.application.Missing;
import org.gatewright.plugin.PluginTexts;
import org.gatewright.spi.registration.Understood.Note;
import org.gatewright.web.faces.Text;

/** How pages put applications into words, most of them the plugins'. */
@Named
@RequestScoped
public class ApplicationWords {

    private static final Pattern BOLD = Pattern.compile("\\*\\*");

    @Inject
    Text text;

    @Inject
    PluginTexts plugins;

    /** A part of a sentence; every second one is bold. */
    public record Part(String text, boolean bold) {}

    /** The kind of application: the name of its template, or of its protocol. */
    public String type(Application application) {
        return application.template().map(this::template).orElseGet(() -> protocol(application.protocol()));
    }

    public String template(String id) {
        return name("template", id);
    }

    public String protocol(String id) {
        return name("protocol", id);
    }

    public String mapper(String factory) {
        return name("mapper", factory);
    }

    public String mapperHelp(String factory) {
        return plugin("mapper." + factory + ".help");
    }

    /** What an application lacks, and what follows. */
    public String missing(Missing missing) {
        return text.of("applications.missing." + missing.kind(), "id", missing.id());
    }

    /** The id itself while its plugin is not there. */
    private String name(String kind, String id) {
        return plugins.find(text.locale(), kind + "." + id + ".name").orElse(id);
    }

    public String note(Note note) {
        return plugins.text(text.locale(), "fault." + note.id(), note.arguments());
    }

    public String fact(String protocol, String id) {
        return plugin("fact." + protocol + "." + id);
    }

    public String plugin(String key) {
        return plugins.text(text.locale(), key, Map.of());
    }

    /** A sentence of a plugin in parts, where {@code **} begins and ends bold words. */
    public List<Part> parts(String sentence) {
        String[] parts = BOLD.split(sentence, -1);
        return java.util.stream.IntStream.range(0, parts.length)
                .mapToObj(index -> new Part(parts[index], index % 2 == 1))
                .toList();
    }
}
