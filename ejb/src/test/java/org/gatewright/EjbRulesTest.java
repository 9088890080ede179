package org.gatewright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = "org.gatewright", importOptions = DoNotIncludeTests.class)
class EjbRulesTest {

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.gatewright.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule nothingKnowsOfPages = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.gatewright.web..");

    @ArchTest
    static final ArchRule entitiesStayInTheirRoom =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesAreNamedAsSuch =
            classes().that().areAnnotatedWith(Entity.class).should().haveSimpleNameEndingWith("Entity");

    @ArchTest
    static final ArchRule servicesHoldNoEntityManager = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule onlyOneClassTellsTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.gatewright.setting.ClockSource")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule onlyIdsCountMilliseconds = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.gatewright.identifier.Ids")
            .should()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule theEnvironmentIsReadByTheConfigurationAlone = noClasses()
            .should()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class);

    @ArchTest
    static final ArchRule nothingSecretComesFromAGuessableSource =
            noClasses().should().callConstructor(Random.class).orShould().callConstructor(Random.class, long.class);

    @ArchTest
    static final ArchRule nobodyLooksUpCollaborators = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.enterprise.inject.spi.CDI")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.naming.InitialContext");
}
