package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    @Test
    void everyRecordOfTheContractHasAnExample() {
        List<? extends Class<? extends Record>> records = new ClassFileImporter()
                .importPackages("org.gatewright.spi").stream()
                        .filter(type -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(type -> type.reflect().asSubclass(Record.class))
                        .toList();

        assertThat(records).isNotEmpty().allSatisfy(type -> assertThatCode(() -> Make.example(type))
                .doesNotThrowAnyException());
    }
}
