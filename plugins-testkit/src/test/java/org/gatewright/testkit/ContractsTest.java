package org.gatewright.testkit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.factor.Challenge;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.registration.Submission;
import org.gatewright.testkit.ChatPlugin.Doorbell;
import org.gatewright.testkit.ChatPlugin.Nickname;
import org.gatewright.testkit.ChatPlugin.Rooms;
import org.gatewright.testkit.ChatPlugin.ShortNames;
import org.gatewright.testkit.ChatPlugin.Sweep;
import org.junit.jupiter.api.Nested;

/** A plugin that keeps every contract passes them all. */
class ContractsTest {

    @Nested
    class OfThePlugin extends PluginContract {

        OfThePlugin() {
            super(new ChatPlugin());
        }
    }

    @Nested
    class OfTheProtocol extends ProtocolContract {

        OfTheProtocol() {
            super(new PlainProtocol(), PlainProtocol.ID);
        }

        @Override
        protected Submission submission() {
            return PlainProtocol.at("https://chat.example.com/in");
        }

        @Override
        protected ProtocolRequest signOn(Application asking) {
            return Make.get(
                    "sign-on",
                    "application",
                    asking.alias(),
                    "id",
                    UUID.randomUUID().toString());
        }

        @Override
        protected List<String> addresses() {
            return List.of("https://chat.example.com/in?");
        }
    }

    @Nested
    class OfTheMapper extends AttributeMapperContract {

        OfTheMapper() {
            super(new Nickname(), Make.settings("length", "3"));
        }
    }

    @Nested
    class OfTheRule extends PreflightRuleContract {

        OfTheRule() {
            super(
                    new ShortNames(),
                    Make.outgoing(Make.alice(), Make.attribute("nickname", "Al")),
                    Make.outgoing(Make.alice(), Make.attribute("nickname", "Alice Liddell")));
        }
    }

    @Nested
    class OfTheFactor extends SecondFactorContract {

        OfTheFactor() {
            super(new Handshake());
        }

        @Override
        protected Map<String, String> rightAnswer(
                Challenge challenge, boolean enrolling, Map<String, String> remembered) {
            return Map.of("number", Handshake.RIGHT);
        }

        @Override
        protected Map<String, String> wrongAnswer(Challenge challenge) {
            return Map.of("number", "8");
        }
    }

    @Nested
    class OfTheTarget extends ProvisioningTargetContract {

        OfTheTarget() {
            super(new Wall(), Make.destination());
        }
    }

    @Nested
    class OfTheDirectory extends UserDirectoryContract {

        OfTheDirectory() {
            super(new Phonebook(), "Example", "alice", "of alice");
        }
    }

    @Nested
    class OfTheListener extends EventListenerContract {

        OfTheListener() {
            super(new Doorbell());
        }

        @Override
        protected Event event() {
            return Make.event("user.created", Make.alice(), Map.of("by", "directory"));
        }
    }

    @Nested
    class OfTheTemplate extends ApplicationTemplateContract {

        OfTheTemplate() {
            super(new ChatPlugin(), new PlainProtocol());
        }
    }

    @Nested
    class OfTheTask extends ScheduledTaskContract {

        OfTheTask() {
            super(new Sweep());
        }
    }

    @Nested
    class OfTheTab extends ConsoleTabContract {

        OfTheTab() {
            super(new Rooms(), Make.settings("room", "lobby"));
        }
    }
}
