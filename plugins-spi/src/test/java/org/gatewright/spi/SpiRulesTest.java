package org.gatewright.spi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.gatewright.spi", importOptions = DoNotIncludeTests.class)
class SpiRulesTest {

    private static final int MOST_METHODS = 5;

    @ArchTest
    static final ArchRule usesTheJdkAlone = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.sql..", "org.gatewright.spi..");

    @ArchTest
    static final ArchRule hasNoCycles =
            slices().matching("org.gatewright.spi.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule interfacesAreSmall = classes().that().areInterfaces().should(haveAtMostFiveMethods());

    @Test
    void aPluginOfTheSameMajorAndNoHigherMinorIsAccepted() {
        SpiVersion server = new SpiVersion(1, 2);

        assertThat(server.accepts(SpiVersion.parse("1.2"))).isTrue();
        assertThat(server.accepts(SpiVersion.parse("1.0"))).isTrue();
        assertThat(server.accepts(SpiVersion.parse("1.3"))).isFalse();
        assertThat(server.accepts(SpiVersion.parse("2.0"))).isFalse();
    }

    @Test
    void aVersionOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> SpiVersion.parse("1")).hasMessageContaining("major.minor");
        assertThatThrownBy(() -> SpiVersion.parse("1.x")).hasMessageContaining("major.minor");
    }

    private static ArchCondition<JavaClass> haveAtMostFiveMethods() {
        return new ArchCondition<>("have at most five methods") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long methods = type.getMethods().stream()
                        .filter(method ->
                                !method.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                        .count();
                events.add(new SimpleConditionEvent(
                        type, methods <= MOST_METHODS, type.getName() + " has " + methods + " methods"));
            }
        };
    }
}
