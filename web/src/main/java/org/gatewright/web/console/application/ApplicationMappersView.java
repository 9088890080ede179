package org.gatewright.web.console.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gatewright.application.ApplicationChange;
import org.gatewright.application.ApplicationService;
import org.gatewright.application.MapperConfig;
import org.gatewright.plugin.PluginService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.Text;

/** The mapper chain of an application: its order, and the way to add one. */
@Named
@RequestScoped
public class ApplicationMappersView {

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    ShownApplication shown;

    @Inject
    ApplicationService applications;

    @Inject
    PluginService plugins;

    @Inject
    ApplicationWords words;

    /** A mapper of the chain in a few words. */
    public record Row(int index, String name, String summary, boolean required, boolean present) {}

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        List<MapperConfig> chain = shown.get().mappers();
        for (int index = 0; index < chain.size(); index++) {
            MapperConfig mapper = chain.get(index);
            boolean present = plugins.catalogue().mappers().stream()
                    .anyMatch(form -> form.id().equals(mapper.factory()));
            rows.add(new Row(
                    index,
                    present ? words.mapper(mapper.factory()) : mapper.factory(),
                    summary(mapper),
                    mapper.required(),
                    present));
        }
        return rows;
    }

    public List<Option> getFactories() {
        return plugins.catalogue().mappers().stream()
                .map(form -> new Option(form.id(), words.mapper(form.id()), words.mapperHelp(form.id())))
                .toList();
    }

    public String up(int index) {
        return change(index - 1, index);
    }

    public String down(int index) {
        return change(index, index + 1);
    }

    private String change(int first, int second) {
        List<MapperConfig> chain = new ArrayList<>(shown.get().mappers());
        if (first >= 0 && second < chain.size()) {
            Collections.swap(chain, first, second);
            applications.change(signedIn.actor(), shown.get().id(), ApplicationChange.NONE.withMappers(chain));
            notices.add(text.of("applications.message.mappers"));
        }
        return Onward.to("/console/applications/attributes", shown.get().id());
    }

    private static String summary(MapperConfig mapper) {
        return mapper.settings().entrySet().stream()
                .filter(setting ->
                        !setting.getValue().isBlank() && !setting.getKey().equals("prefix"))
                .limit(3)
                .map(Map.Entry::getValue)
                .map(value -> value.lines().findFirst().orElse(""))
                .collect(Collectors.joining(" · "));
    }
}
