package org.gatewright.web.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordELResolverTest {

    private final RecordELResolver resolver = new RecordELResolver();
    private final Context context = new Context();

    record Town(String name, Optional<String> mayor) {

        public String shout() {
            return name + "!";
        }
    }

    @Test
    void readsAComponent() {
        assertThat(resolver.getValue(context, new Town("Ulm", Optional.empty()), "name"))
                .isEqualTo("Ulm");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void readsAnOptionalAsItsValueOrAsNull() {
        assertThat(resolver.getValue(context, new Town("Ulm", Optional.of("alice")), "mayor"))
                .isEqualTo("alice");
        assertThat(resolver.getValue(context, new Town("Ulm", Optional.empty()), "mayor"))
                .isNull();
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesMethodsThatAreNoComponentsToOthers() {
        assertThat(resolver.getValue(context, new Town("Ulm", Optional.empty()), "shout"))
                .isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void leavesWhatIsNoRecordToOthers() {
        assertThat(resolver.getValue(context, "Ulm", "name")).isNull();
        assertThat(resolver.getValue(context, null, "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void refusesToWrite() {
        Town town = new Town("Ulm", Optional.empty());

        assertThat(resolver.isReadOnly(context, town, "name")).isTrue();
        assertThatExceptionOfType(PropertyNotWritableException.class)
                .isThrownBy(() -> resolver.setValue(context, town, "name", "Bonn"));
    }

    private static final class Context extends ELContext {

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }
}
