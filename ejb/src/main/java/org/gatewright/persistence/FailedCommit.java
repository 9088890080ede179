package org.gatewright.persistence;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import java.io.Serializable;

/**
 * Tells of a commit that failed by a {@link TransactionalException}, whose cause says why. The server lets the checked exceptions of the
 * commit out (Jakarta Transactions 2.0, 3.2), past callers that declare none and so catch none.
 */
abstract class FailedCommit implements Serializable {

    /** Around the interceptor that commits. */
    private static final int OUTSIDE = Interceptor.Priority.PLATFORM_BEFORE + 199;

    private static final long serialVersionUID = 1L;

    @AroundInvoke
    Object tell(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new TransactionalException("What was done could not be committed", e);
        }
    }

    /** Of whoever begins a transaction if there is none. */
    @Interceptor
    @Transactional
    @Priority(OUTSIDE)
    static class OfRequired extends FailedCommit {

        private static final long serialVersionUID = 1L;
    }

    /** Of whoever always begins one. */
    @Interceptor
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @Priority(OUTSIDE)
    static class OfRequiresNew extends FailedCommit {

        private static final long serialVersionUID = 1L;
    }
}
