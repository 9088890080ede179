package org.gatewright.web;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

/** What the web application may not do. */
@AnalyzeClasses(packages = "org.gatewright.web", importOptions = ImportOption.DoNotIncludeTests.class)
class WebRulesTest {

    @ArchTest
    static final ArchRule noRuleOfTheDomainAndNoStoreIsHere = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("jakarta.persistence..")
                    .or(resideInAPackage("org.infinispan.."))
                    .or(resideInAPackage("org.hibernate..")));

    @ArchTest
    static final ArchRule pluginsAreReachedThroughTheServicesAlone =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.gatewright.plugin.saml..");

    @ArchTest
    static final ArchRule theClockIsInjected = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.gatewright.web.(*)..").should().beFreeOfCycles();
}
