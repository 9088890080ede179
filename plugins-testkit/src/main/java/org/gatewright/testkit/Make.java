package org.gatewright.testkit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.spi.directory.DirectoryPerson;
import org.gatewright.spi.event.Event;
import org.gatewright.spi.host.Outbound;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.identity.Attributes;
import org.gatewright.spi.identity.Person;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.ProtocolRequest;
import org.gatewright.spi.protocol.SignedOn;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.setting.Settings;

/**
 * Values of the contract with sensible contents. Each is a record of the contract, so that a test changes what matters to it by
 * the record's own methods; {@link #example} makes any record that has no method here.
 */
public final class Make {

    /** When tests take place, unless they say otherwise. Not a whole second, as no moment is. */
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    /** The address of the server in tests. */
    public static final URI PUBLIC_URL = URI.create("https://login.example.com");

    private static final Duration SINCE_LOGIN = Duration.ofHours(1);
    private static final Duration LEFT_OF_SESSION = Duration.ofHours(7);
    private static final String FORM = "application/x-www-form-urlencoded";

    private Make() {}

    /**
     * Any record of the contract, filled by the types of its parts: texts are the names of the parts, what may be absent is,
     * lists are empty.
     */
    public static <R extends Record> R example(Class<R> type) {
        return Examples.of(type);
    }

    /**
     * An application without settings.
     *
     * @param alias also its name and part of its identifier, {@code https://<alias>.example.com}
     */
    public static Application application(String alias) {
        return application(alias, Settings.NONE);
    }

    /** An application with settings of its protocol. */
    public static Application application(String alias, Settings settings) {
        return application(alias, "https://" + alias + ".example.com", settings);
    }

    /** An application that goes by another identifier in its protocol. */
    public static Application application(String alias, String identifier, Settings settings) {
        return new Application(
                "application-" + alias, 1, alias, alias, "Intranet", identifier, Optional.empty(), settings);
    }

    /**
     * Settings in the order given.
     *
     * @param keysAndValues a key, its value, the next key and so on
     */
    public static Settings settings(String... keysAndValues) {
        return new Settings(map(keysAndValues));
    }

    /** A person who has everything: e-mail address, names, language, a role and a group. */
    public static Subject alice() {
        return new Subject(
                "01890000-0000-7000-8000-00000000a11c",
                "alice",
                "Example",
                Map.of(
                        Subject.EMAIL, "alice@example.com",
                        Subject.GIVEN_NAME, "Alice",
                        Subject.FAMILY_NAME, "Liddell",
                        Subject.DISPLAY_NAME, "Alice Liddell",
                        Subject.LANGUAGE, "en"),
                List.of("editor"),
                List.of("/staff"));
    }

    /** Alice as the server knows her, whatever application she uses, as second factors are told. */
    public static Person person() {
        Subject alice = alice();
        return new Person(alice.id(), alice.userName(), alice.organization(), alice.profile());
    }

    /** A person who has nothing but a user name: no e-mail address, no names, no role, no group. */
    public static Subject bob() {
        return new Subject("01890000-0000-7000-8000-000000000b0b", "bob", "Example", Map.of(), List.of(), List.of());
    }

    /** The person with one more profile field, or another value of it. */
    public static Subject withField(Subject person, String key, String value) {
        Map<String, String> profile = new LinkedHashMap<>(person.profile());
        profile.put(key, value);
        return new Subject(
                person.id(), person.userName(), person.organization(), profile, person.roles(), person.groups());
    }

    /** The person with these roles and no others. */
    public static Subject withRoles(Subject person, String... roles) {
        return new Subject(
                person.id(),
                person.userName(),
                person.organization(),
                person.profile(),
                List.of(roles),
                person.groups());
    }

    /** The person in these groups and no others. */
    public static Subject withGroups(Subject person, String... groups) {
        return new Subject(
                person.id(),
                person.userName(),
                person.organization(),
                person.profile(),
                person.roles(),
                List.of(groups));
    }

    /** Attributes in the order given. */
    public static Attributes attributes(Attribute... attributes) {
        Attributes all = Attributes.NONE;
        for (Attribute attribute : attributes) {
            all = all.with(attribute);
        }
        return all;
    }

    /** An attribute without name format and friendly name. */
    public static Attribute attribute(String name, String... values) {
        return Attribute.of(name, List.of(values));
    }

    /**
     * Something that was recorded, of which little is known: no person, no place, no details.
     *
     * @param action such as {@code sign-on.granted}
     */
    public static Event event(String action) {
        return new Event(
                "01890000-0000-7000-8000-00000000e7e7",
                NOW,
                action,
                Event.Outcome.DONE,
                Optional.empty(),
                new Event.Place(Optional.empty(), Optional.empty(), Optional.empty()),
                new Event.Target("", "", ""),
                Map.of());
    }

    /** The event about a person, in these details. */
    public static Event event(String action, Subject about, Map<String, String> details) {
        Event event = event(action);
        return new Event(
                event.id(),
                event.at(),
                event.action(),
                event.outcome(),
                Optional.of(new Event.Person(about.id(), about.userName())),
                new Event.Place(
                        Optional.of("organization-" + about.organization()), Optional.empty(), Optional.empty()),
                new Event.Target("user", about.id(), about.userName()),
                details);
    }

    /**
     * A person as a directory knows them: active, with the profile of {@link #alice}.
     *
     * @param userName what they type to sign in; also their external id
     */
    public static DirectoryPerson directoryPerson(String userName) {
        return new DirectoryPerson(userName, userName, true, alice().profile());
    }

    /**
     * Where an application's people are put.
     *
     * @param keysAndValues settings of the target, see {@link #settings}
     */
    public static Destination destination(String... keysAndValues) {
        return new Destination(application("crm"), settings(keysAndValues));
    }

    /** What another server answers, for {@link InMemoryHost#with(Outbound)}. */
    public static Outbound.Answer answer(int status, String body) {
        return new Outbound.Answer(status, Map.of(), bytes(body));
    }

    /** What mappers released, without a name for the person. */
    public static Release release(Attribute... attributes) {
        return Release.NOTHING.withAttributes(attributes(attributes));
    }

    /** What a mapper may look at when the person signs on to an application {@code crm}. */
    public static MappingContext context(Subject person) {
        return new MappingContext(person, application("crm"), NOW.minus(SINCE_LOGIN));
    }

    /** An answer to the application {@code crm} that is about to be sent, without facts. */
    public static Outgoing outgoing(Subject person, Attribute... released) {
        return new Outgoing(application("crm"), person, attributes(released), Map.of());
    }

    /** The answer with these facts in addition. */
    public static Outgoing withFacts(Outgoing outgoing, String... keysAndValues) {
        Map<String, String> facts = new LinkedHashMap<>(outgoing.facts());
        facts.putAll(map(keysAndValues));
        return new Outgoing(outgoing.application(), outgoing.subject(), outgoing.attributes(), facts);
    }

    /** A person who signed in by password an hour ago and stays so for seven more, with what mappers released. */
    public static SignedOn signedOn(Subject person, Attribute... released) {
        return new SignedOn(
                person,
                release(released),
                "session-index",
                Level.PASSWORD,
                NOW.minus(SINCE_LOGIN),
                NOW.plus(LEFT_OF_SESSION));
    }

    /** A sign-on that an application asks for, to be answered by any login. */
    public static Intent.SignOn signOn(Application application, Map<String, String> state) {
        return new Intent.SignOn(application, Optional.empty(), false, false, Level.PASSWORD, Optional.empty(), state);
    }

    /**
     * A request by address alone.
     *
     * @param path what follows the protocol's own root
     * @param keysAndValues parameters of the query, not yet encoded
     */
    public static ProtocolRequest get(String path, String... keysAndValues) {
        return new ProtocolRequest(
                "GET", path, encoded(keysAndValues), "", ByteBuffer.allocate(0), Map.of(), Locale.ENGLISH);
    }

    /**
     * A form that a browser posts.
     *
     * @param path what follows the protocol's own root
     * @param keysAndValues fields of the form, not yet encoded
     */
    public static ProtocolRequest post(String path, String... keysAndValues) {
        return new ProtocolRequest("POST", path, "", FORM, bytes(encoded(keysAndValues)), Map.of(), Locale.ENGLISH);
    }

    /** A document that an administrator hands in. */
    public static Submission document(String content) {
        return new Submission.Document(bytes(content), Optional.empty(), Optional.empty());
    }

    /**
     * Values that an administrator types.
     *
     * @param keysAndValues see {@link #settings}
     */
    public static Submission typed(String... keysAndValues) {
        return new Submission.Typed(settings(keysAndValues));
    }

    /**
     * A map in the order given.
     *
     * @param keysAndValues a key, its value, the next key and so on
     */
    public static Map<String, String> map(String... keysAndValues) {
        if (keysAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("The last key has no value: " + String.join(", ", keysAndValues));
        }
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            map.put(keysAndValues[at], keysAndValues[at + 1]);
        }
        return map;
    }

    private static String encoded(String... keysAndValues) {
        return map(keysAndValues).entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)).asReadOnlyBuffer();
    }
}
