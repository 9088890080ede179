package org.gatewright.application;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application to be.
 *
 * @param alias made of the name if it is not given
 * @param template id of the template to start from
 * @param settings what is to differ from the template and from what the source says
 * @param mappers instead of the template's
 * @param source empty if there is none, which only a template with a fixed identifier could do without
 */
public record NewApplication(
        String name,
        Optional<String> alias,
        String protocol,
        Optional<String> template,
        Map<String, String> settings,
        Optional<List<MapperConfig>> mappers,
        Optional<Source> source) {

    public NewApplication {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        mappers = mappers.map(List::copyOf);
    }

    @Override
    public String toString() {
        return "NewApplication[" + name + "]";
    }
}
