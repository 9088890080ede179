package org.gatewright.application;

import java.util.List;
import java.util.Map;
import org.gatewright.spi.registration.Understood;

/**
 * An application as it would be created.
 *
 * @param understood what its source says
 * @param alias what it would be called in addresses
 * @param settings all of them, in the protocol's order; secrets are not among them
 * @param warnings what works but deserves a look
 */
public record Review(
        Understood understood,
        String alias,
        Map<String, String> settings,
        List<MapperConfig> mappers,
        List<Understood.Note> warnings) {

    public Review {
        mappers = List.copyOf(mappers);
        warnings = List.copyOf(warnings);
    }
}
