package org.gatewright.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class FailedCommitTest {

    private final FailedCommit failedCommit = new FailedCommit.OfRequiresNew();

    @Test
    void whoeverCatchesWhatNeedsNoDeclarationCatchesIt() {
        RollbackException refused = new RollbackException();

        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> failedCommit.tell(call(() -> {
                    throw refused;
                })))
                .withCause(refused);
    }

    @Test
    void everythingElseIsAsItWas() throws Exception {
        assertThat(failedCommit.tell(call(() -> "done"))).isEqualTo("done");
        assertThatIOException()
                .isThrownBy(() -> failedCommit.tell(call(() -> {
                    throw new IOException();
                })));
    }

    private static InvocationContext call(Callable<Object> method) {
        return (InvocationContext) Proxy.newProxyInstance(
                FailedCommitTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> method.call());
    }
}
