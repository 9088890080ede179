package org.gatewright;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gatewright.administrator.Actor;
import org.gatewright.administrator.Unguarded;
import org.gatewright.organization.OrganizationService;
import org.junit.jupiter.api.Test;

class ServiceGuardTest {

    private static final List<Class<?>> SERVICES = services();

    @Test
    void thereAreServices() {
        assertThat(SERVICES).contains(OrganizationService.class).hasSizeGreaterThan(5);
    }

    @Test
    void everyMethodAsksWhoCallsOrSaysWhyItNeedNot() {
        assertThat(methods().filter(method -> !isGuarded(method) && !isUnguarded(method)))
                .isEmpty();
    }

    @Test
    void everyReasonIsGiven() {
        assertThat(methods().filter(ServiceGuardTest::isUnguarded).map(ServiceGuardTest::reason))
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    private static Stream<Method> methods() {
        return SERVICES.stream()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }

    private static boolean isGuarded(Method method) {
        return method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class;
    }

    private static boolean isUnguarded(Method method) {
        return method.isAnnotationPresent(Unguarded.class)
                || method.getDeclaringClass().isAnnotationPresent(Unguarded.class);
    }

    private static String reason(Method method) {
        Unguarded own = method.getAnnotation(Unguarded.class);
        return own != null
                ? own.value()
                : method.getDeclaringClass().getAnnotation(Unguarded.class).value();
    }

    private static List<Class<?>> services() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.gatewright").stream()
                        .filter(type -> type.getSimpleName().endsWith("Service"))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
