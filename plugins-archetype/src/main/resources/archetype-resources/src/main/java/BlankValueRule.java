package ${package};

import java.util.List;
import java.util.Map;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;

/** Warns of an attribute that is about to be released without a value, or with one that is blank. */
final class BlankValueRule implements PreflightRule {

    static final String ID = "${pluginId}-blank-value";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Finding> check(Outgoing outgoing) {
        return outgoing.attributes().all().stream()
                .filter(attribute -> attribute.values().isEmpty()
                        || attribute.values().stream().anyMatch(String::isBlank))
                .map(BlankValueRule::finding)
                .toList();
    }

    private static Finding finding(Attribute attribute) {
        return new Finding(ID, Finding.Severity.WARNING, Map.of("name", attribute.name()));
    }
}
