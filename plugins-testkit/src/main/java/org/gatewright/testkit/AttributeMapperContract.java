package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.junit.jupiter.api.Test;

/** What every attribute mapper owes. Extended for each kind of mapper, with settings that an administrator might choose. */
public abstract class AttributeMapperContract {

    private final AttributeMapperFactory factory;
    private final Settings settings;

    /**
     * The mapper to test.
     *
     * @param settings good ones, with all that are mandatory; initial values need not be repeated
     */
    protected AttributeMapperContract(AttributeMapperFactory factory, Settings settings) {
        this.factory = factory;
        this.settings = DeclaredSettings.initial(factory.settings()).with(settings);
    }

    @Test
    final void acceptsGoodSettings() {
        assertThat(mapper()).isNotNull();
    }

    @Test
    final void namesTheMandatorySettingThatIsMissing() {
        factory.settings().stream().filter(Setting::required).forEach(setting -> assertThatThrownBy(
                        () -> factory.create(without(setting.key())))
                .as("without %s", setting.key())
                .isInstanceOfSatisfying(
                        InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo(setting.key())));
    }

    @Test
    final void givesTheSameForTheSame() {
        AttributeMapper other = mapper();

        assertThat(outcome(mapper(), Make.alice())).isEqualTo(outcome(other, Make.alice()));
    }

    @Test
    final void failsInTheWayItIsAllowedToForAPersonWhoHasNothing() {
        Object outcome = outcome(mapper(), Make.bob());

        assertThat(outcome).isInstanceOfAny(Release.class, String.class);
    }

    @Test
    final void wordsTheFaultForAPersonWhoHasNothing() {
        fault(Make.bob()).ifPresent(fault -> assertThat(
                        Bundle.read(factory.getClass(), Bundle.ENGLISH).stringPropertyNames())
                .contains("fault." + fault));
    }

    @Test
    final void servesManyThreadsAtOnce() {
        AttributeMapper mapper = mapper();
        Object expected = outcome(mapper, Make.alice());

        assertThat(Crowd.results(() -> outcome(mapper, Make.alice()))).containsOnly(expected);
    }

    private AttributeMapper mapper() {
        return factory.create(DeclaredSettings.checked(factory.settings(), settings));
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
    private static Object outcome(AttributeMapper mapper, Subject person) {
        try {
            return mapper.map(Make.context(person), Make.release(Make.attribute("before", "value")));
        } catch (MappingException e) {
            return e.fault();
        }
    }
}
