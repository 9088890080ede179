package org.gatewright.application;

import java.util.List;
import java.util.Optional;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.Settings;

/**
 * An application that was put together and checked, and is not stored yet.
 *
 * @param shared its template lets several have the same identifier
 * @param settings secrets included and readable
 * @param mappers secrets included and readable
 * @param warnings what works but deserves a look
 */
record Draft(
        String name,
        String alias,
        String protocol,
        Optional<String> template,
        Understood understood,
        boolean shared,
        Settings settings,
        List<MapperConfig> mappers,
        SecretKeys secretKeys,
        List<Understood.Note> warnings) {

    String identifier() {
        return understood.identifier();
    }

    Review toReview() {
        return new Review(
                understood,
                alias,
                SecretSettings.without(secretKeys.own(), settings.values()),
                mappers.stream().map(this::withoutSecrets).toList(),
                warnings);
    }

    private MapperConfig withoutSecrets(MapperConfig mapper) {
        return new MapperConfig(
                mapper.factory(), SecretSettings.without(secretKeys.of(mapper), mapper.settings()), mapper.required());
    }

    @Override
    public String toString() {
        return "Draft[" + name + "]";
    }
}
