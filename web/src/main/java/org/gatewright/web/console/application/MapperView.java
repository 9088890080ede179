package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.ApplicationChange;
import org.gatewright.application.ApplicationService;
import org.gatewright.application.MapperConfig;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Catalogue.MapperForm;
import org.gatewright.plugin.PluginService;
import org.gatewright.spi.setting.Setting;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.console.setting.SettingForms;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;

/** One mapper of an application's chain, named by its place, or a new one, named by its factory. */
@Named
@RequestScoped
public class MapperView {

    @Inject
    PageAddress address;

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
    SettingForms forms;

    @Inject
    ApplicationWords words;

    private Optional<Integer> index;
    private String factory;
    private boolean present;
    private boolean required = true;
    private List<SettingField> fields;

    @PostConstruct
    void load() {
        index = address.find("index").map(MapperView::number);
        Optional<MapperConfig> existing = index.map(this::at);
        factory = existing.map(MapperConfig::factory).orElseGet(() -> address.required("factory"));
        existing.ifPresent(mapper -> required = mapper.required());
        Optional<MapperForm> form = plugins.catalogue().mappers().stream()
                .filter(one -> one.id().equals(factory))
                .findFirst();
        present = form.isPresent();
        if (!present && existing.isEmpty()) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        fields = form.map(declared -> forms.fields(
                        factory,
                        declared.settings(),
                        existing.map(MapperConfig::settings).orElseGet(() -> initial(declared))))
                .orElse(List.of());
    }

    public String save() {
        List<MapperConfig> chain = new ArrayList<>(shown.get().mappers());
        MapperConfig mapper = new MapperConfig(factory, SettingForms.values(fields), required);
        index.ifPresentOrElse(place -> chain.set(place, mapper), () -> chain.add(mapper));
        return store(chain);
    }

    public String remove() {
        List<MapperConfig> chain = new ArrayList<>(shown.get().mappers());
        index.ifPresent(place -> chain.remove(place.intValue()));
        return store(chain);
    }

    private String store(List<MapperConfig> chain) {
        applications.change(signedIn.actor(), shown.get().id(), ApplicationChange.NONE.withMappers(chain));
        notices.add(text.of("applications.message.mappers"));
        return Onward.to("/console/applications/attributes", shown.get().id());
    }

    private static Map<String, String> initial(MapperForm form) {
        Map<String, String> initial = new LinkedHashMap<>();
        for (Setting setting : form.settings()) {
            setting.initial().ifPresent(value -> initial.put(setting.key(), value));
        }
        return initial;
    }

    private MapperConfig at(int place) {
        List<MapperConfig> chain = shown.get().mappers();
        if (place < 0 || place >= chain.size()) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        return chain.get(place);
    }

    private static int number(String digits) {
        if (!digits.matches("[0-9]{1,4}")) {
            throw DomainException.of(ErrorCode.NOT_FOUND);
        }
        return Integer.parseInt(digits);
    }

    /** Whether the plugin that brings this mapper is here; without it nothing but its removal is possible. */
    public boolean isPresent() {
        return present;
    }

    public boolean isExisting() {
        return index.isPresent();
    }

    public String getName() {
        return present ? words.mapper(factory) : factory;
    }

    public String getHelp() {
        return present ? words.mapperHelp(factory) : text.of("applications.mapper.gone");
    }

    public List<SettingField> getFields() {
        return fields;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean chosen) {
        required = chosen;
    }
}
