package ${package};

import org.gatewright.testkit.ApplicationTemplateContract;
import org.gatewright.testkit.AttributeMapperContract;
import org.gatewright.testkit.Make;
import org.gatewright.testkit.PluginContract;
import org.gatewright.testkit.PreflightRuleContract;
import org.junit.jupiter.api.Nested;

/** What the server expects of the plugin and of all it adds. */
class ContractsTest {

    @Nested
    class OfThePlugin extends PluginContract {

        OfThePlugin() {
            super(new ExamplePlugin());
        }
    }

    @Nested
    class OfTheMapper extends AttributeMapperContract {

        OfTheMapper() {
            super(new InitialsMapper(), Make.settings("letterCase", "lower"));
        }
    }

    @Nested
    class OfTheRule extends PreflightRuleContract {

        OfTheRule() {
            super(
                    new BlankValueRule(),
                    Make.outgoing(Make.alice(), Make.attribute("initials", "AL")),
                    Make.outgoing(Make.alice(), Make.attribute("initials", " ")));
        }
    }

    @Nested
    class OfTheTemplate extends ApplicationTemplateContract {

        OfTheTemplate() {
            super(new ExamplePlugin());
        }
    }
}
