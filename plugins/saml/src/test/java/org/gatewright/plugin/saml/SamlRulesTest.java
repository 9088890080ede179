package org.gatewright.plugin.saml;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = "org.gatewright.plugin.saml", importOptions = DoNotIncludeTests.class)
class SamlRulesTest {

    @ArchTest
    static final ArchRule dependsOnTheContractAndItsOwnLibraries = classes()
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "javax.xml..",
                    "javax.security.auth.x500..",
                    "org.w3c.dom..",
                    "org.xml.sax..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "jakarta.annotation..",
                    "jakarta.ejb..",
                    "org.opensaml..",
                    "net.shibboleth.utilities.java.support..",
                    "org.apache.xml.security..",
                    "org.bouncycastle..",
                    "org.gatewright.spi..",
                    "org.gatewright.plugin.saml.."));

    @ArchTest
    static final ArchRule onlyXmlTouchesParsersAndOpenSamlsRegistry = noClasses()
            .that(resideOutsideOfPackage("org.gatewright.plugin.saml.xml.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "javax.xml.parsers..",
                    "javax.xml.stream..",
                    "javax.xml.transform..",
                    "org.xml.sax..",
                    "org.opensaml.core.config..",
                    "org.opensaml.core.xml.config..",
                    "net.shibboleth.utilities.java.support.xml.."));

    @ArchTest
    static final ArchRule messagesComeThroughOurOwnBindings = noClasses()
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.opensaml.messaging..", "org.opensaml.saml..binding..", "org.opensaml.profile.."));

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().matching("org.gatewright.plugin.saml.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule readingKnowsNothingOfAnswering = noClasses()
            .that(resideInAnyPackage("..saml.binding..", "..saml.request.."))
            .should()
            .dependOnClassesThat(resideInAPackage("..saml.response.."));

    @ArchTest
    static final ArchRule nobodyLooksAtTheClockOnTheirOwn =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule nobodyAsksTheEnvironment = noClasses()
            .should()
            .callMethod(System.class, "getenv", String.class)
            .orShould()
            .callMethod(System.class, "getProperty", String.class)
            .orShould()
            .callConstructor(Random.class);
}
