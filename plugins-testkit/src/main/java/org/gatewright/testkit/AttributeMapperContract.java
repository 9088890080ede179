package org.gatewright.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every attribute mapper owes. Extended for each kind of mapper, with settings that an administrator might choose. */
public abstract class AttributeMapperContract {

    private final Owed owed;
    private final AttributeMapperFactory factory;
    private final Settings settings;

    /**
     * The mapper to test.
     *
     * @param settings good ones, with all that are mandatory; initial values need not be repeated
     */
    protected AttributeMapperContract(AttributeMapperFactory factory, Settings settings) {
        owed = Owed.by("mapper", factory);
        this.factory = factory;
        this.settings = DeclaredSettings.initial(factory.settings()).with(settings);
    }

    @Test
    final void acceptsGoodSettings() {
        mapper();
    }

    @Test
    final void namesTheMandatorySettingThatIsMissing() {
        factory.settings().stream()
                .filter(Setting::required)
                .map(Setting::key)
                .forEach(key -> owed.that(
                        key.equals(refused(without(key))),
                        "does not refuse settings without %s by an InvalidSettingException that names it"
                                .formatted(key)));
    }

    @Test
    final void givesTheSameForTheSame() {
        owed.that(
                outcome(mapper(), Make.alice()).equals(outcome(mapper(), Make.alice())),
                "releases something else for the same person and the same settings");
    }

    @Test
    final void failsInTheWayItIsAllowedToForAPersonWhoHasNothing() {
        outcome(mapper(), Make.bob());
    }

    @Test
    final void wordsTheFaultForAPersonWhoHasNothing() {
        fault(Make.bob()).ifPresent(fault -> owed.texts(factory.getClass(), Set.of("fault." + fault)));
    }

    @Test
    final void servesManyThreadsAtOnce() {
        AttributeMapper mapper = mapper();
        Object expected = outcome(mapper, Make.alice());

        owed.that(
                Crowd.results(() -> outcome(mapper, Make.alice())).stream().allMatch(expected::equals),
                "releases something else when many threads call at once");
    }

    private AttributeMapper mapper() {
        return owed.answer(
                "create, with the settings that this test gives",
                () -> factory.create(DeclaredSettings.checked(factory.settings(), settings)));
    }

    private @Nullable String refused(Settings incomplete) {
        try {
            factory.create(incomplete);
            return null;
        } catch (InvalidSettingException e) {
            return e.key();
        }
    }

    private Settings without(String key) {
        Map<String, String> others = new LinkedHashMap<>(settings.values());
        others.remove(key);
        return new Settings(others);
    }

    private Optional<String> fault(Subject person) {
        return outcome(mapper(), person) instanceof String fault ? Optional.of(fault) : Optional.empty();
    }

    /** What is released, or the fault. */
    private Object outcome(AttributeMapper mapper, Subject person) {
        return owed.answer("map", () -> {
            try {
                return (Object) mapper.map(Make.context(person), Make.release(Make.attribute("before", "value")));
            } catch (MappingException e) {
                return e.fault();
            }
        });
    }
}
