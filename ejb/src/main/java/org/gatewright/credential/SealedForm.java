package org.gatewright.credential;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.infinispan.protostream.annotations.Proto;

/**
 * A form of a second factor while the person is busy with it. It goes from node to node and from release to release: components
 * are only ever added, at the end.
 *
 * @param since when the person got the factor that is asked for; the epoch while it is being set up
 * @param until when the form is out of date
 * @param state the factor's own
 */
@Proto
record SealedForm(
        String userId,
        String factor,
        Instant since,
        Instant until,
        Map<String, String> state,
        List<SealedPart> shown,
        List<SealedField> fields) {

    SealedForm {
        state = Map.copyOf(state);
        shown = List.copyOf(shown);
        fields = List.copyOf(fields);
    }

    boolean isEnrolling() {
        return since.equals(Instant.EPOCH);
    }

    /** The rest is secret. */
    @Override
    public String toString() {
        return "SealedForm[" + factor + "]";
    }
}
