package org.gatewright.plugin.aws.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Finding.Severity;

/** What was found so far, errors first. */
final class Findings {

    private final List<Finding> errors = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    void error(String id, Map<String, String> arguments) {
        errors.add(new Finding(id, Severity.ERROR, arguments));
    }

    void errorIf(boolean wrong, String id, Map<String, String> arguments) {
        if (wrong) {
            error(id, arguments);
        }
    }

    void warning(String id, Map<String, String> arguments) {
        warnings.add(new Finding(id, Severity.WARNING, arguments));
    }

    void warningIf(boolean doubtful, String id, Map<String, String> arguments) {
        if (doubtful) {
            warning(id, arguments);
        }
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(errors);
        all.addAll(warnings);
        return List.copyOf(all);
    }
}
