package org.gatewright.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.event.EventListener;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.schedule.ScheduledTask;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;
import org.junit.jupiter.api.Test;

/** A contract that is broken says in one line by whom, and how. */
class ContractMessagesTest {

    @Test
    void ofAPluginSaysWhichTextsAreMissing() {
        assertSays(
                new PluginContract(new Careless()) {}::everyExtensionHasItsTextsAndNoOther,
                "plugin chat lacks texts in messages.properties: listener.chat-alarm.name,"
                        + " mapper.chat-forgetful.help, mapper.chat-forgetful.name,");
    }

    @Test
    void ofAPluginSaysWhatItsPomNames() {
        assertSays(
                new PluginContract(new Careless()) {}::itsServiceFileNamesIt,
                "plugin chat is " + Careless.class.getName() + ", and the property plugin.class of the pom names ["
                        + ChatPlugin.class.getName());
    }

    @Test
    void ofAPluginSaysWhichSettingDoesNotAllowItsInitialValue() {
        assertSays(
                new PluginContract(new Careless()) {}::settingsCanHaveTheirInitialValues,
                "plugin chat has settings of plugin chat whose initial value they do not allow: length");
    }

    @Test
    void ofAMapperSaysWhichSettingItDoesNotMiss() {
        assertSays(
                new AttributeMapperContract(new Forgetful(), Make.settings("name", "x")) {}
                        ::namesTheMandatorySettingThatIsMissing,
                "mapper chat-forgetful does not refuse settings without name by an InvalidSettingException that names it");
    }

    @Test
    void ofAMapperSaysWhatItThrows() {
        assertSays(
                new AttributeMapperContract(new Forgetful(), Make.settings("name", "x")) {}
                        ::failsInTheWayItIsAllowedToForAPersonWhoHasNothing,
                "mapper chat-forgetful throws in map: java.util.NoSuchElementException: No value present");
    }

    @Test
    void ofARuleSaysWhichOfTheAnswersItIs() {
        assertSays(
                new PreflightRuleContract(
                                new ChatPlugin.ShortNames(),
                                Make.outgoing(Make.alice()),
                                Make.outgoing(Make.alice())) {}::findsWhatIsWrong,
                "rule chat-short-names finds nothing in the bad answer");
    }

    @Test
    void ofAListenerSaysWhichActionItDoesNotHear() {
        EventListenerContract contract = new EventListenerContract(new Alarm()) {
            @Override
            protected Event event() {
                return Make.event("user.created");
            }
        };

        assertSays(
                contract::wantsToHearOfTheEvent,
                "listener chat-alarm is given an event with the action user.created by this test, and its actions() are"
                        + " [userLocked]");
        assertSays(
                contract::namesActionsAsTheServerDoes,
                "listener chat-alarm names actions that are written unlike user.created: userLocked");
        assertSays(
                contract::canBeToldTheSameAgain,
                "listener chat-alarm throws in heard: java.lang.IllegalStateException: out of order");
    }

    @Test
    void ofADirectorySaysWhomItDoesNotFind() {
        assertSays(
                new UserDirectoryContract(new Phonebook(), "Example", "carol", "secret") {}
                        ::knowsThePersonByNameAndByPassword,
                "directory chat-phonebook does not find the person whom this test names, carol");
    }

    @Test
    void ofATaskSaysHowOftenItComes() {
        assertSays(
                new ScheduledTaskContract(new Hasty()) {}::saysHowOftenItComes,
                "task chat-hasty comes every PT0.001S, and a second is the least");
    }

    @Test
    void ofATabSaysWhatWasFilledInWrongly() {
        assertSays(
                new ConsoleTabContract(new ChatPlugin.Rooms(), Settings.NONE) {}::doesWhatItsFirstFormIsForAndSaysSo,
                "tab chat-rooms throws in the values that this test fills in:"
                        + " org.gatewright.spi.setting.InvalidSettingException: room: missing");
    }

    @Test
    void ofATemplateSaysWhatItNamesThatIsNowhere() {
        ApplicationTemplateContract contract = new ApplicationTemplateContract(new Careless()) {};

        assertSays(
                contract::theirRulesAreThere, "template chat-lost names rules that no plugin given here has: nowhere");
    }

    private static void assertSays(ThrowingCallable broken, String line) {
        assertThatThrownBy(broken)
                .isInstanceOf(AssertionError.class)
                .message()
                .startsWith(line)
                .doesNotContain("\n");
    }

    /** Texts of the plugin that lies beside, and none of its own. */
    private static final class Careless implements Plugin {

        @Override
        public String id() {
            return ChatPlugin.ID;
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("length", Setting.Type.NUMBER).withInitial("long"));
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            ApplicationTemplate lost = new ApplicationTemplate(
                    "chat-lost",
                    "saml",
                    false,
                    Settings.NONE,
                    Settings.NONE,
                    List.of(),
                    List.of("nowhere"),
                    List.of(),
                    0);
            return List.of(new Forgetful(), new Alarm(), lost);
        }
    }

    private record Forgetful() implements AttributeMapperFactory {

        @Override
        public String id() {
            return "chat-forgetful";
        }

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("name", Setting.Type.TEXT).mandatory());
        }

        @Override
        public AttributeMapper create(Settings settings) {
            return (context, released) -> released.withAttributes(released.attributes()
                    .with(Make.attribute("mail", mail(context.subject().field("email")))));
        }

        private static String mail(Optional<String> mail) {
            return mail.orElseThrow();
        }
    }

    private record Alarm() implements EventListener {

        @Override
        public String id() {
            return "chat-alarm";
        }

        @Override
        public Set<String> actions() {
            return Set.of("userLocked");
        }

        @Override
        public void heard(Event event) {
            throw new IllegalStateException("out of order\nas ever");
        }
    }

    private record Hasty() implements ScheduledTask {

        @Override
        public String id() {
            return "chat-hasty";
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(1);
        }

        @Override
        public void run() {}
    }
}
