package org.gatewright.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.identity.Application;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.Protocol;
import org.gatewright.spi.protocol.ProtocolError;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.ProtocolFactory;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.SignedOn;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;

/**
 * A server in memory that leads whole sign-ons through plugins, as the real one does: an application is registered, asks for a
 * sign-on, the person signs in, mappers and rules run, the application gets its answer. Two nodes take turns: what one read the
 * other answers, so that a protocol can't rely on what it keeps to itself.
 *
 * <pre>{@code
 * InMemoryServer server = InMemoryServer.of(new ChatPlugin(), new PlainProtocol());
 * server.register("plain", "crm", PlainProtocol.at("https://crm.example.com/in"));
 * server.map("crm", "chat-nickname", true, Make.settings("length", "8"));
 *
 * InMemoryBrowser browser = server.browser();
 * browser.send("plain", PlainProtocol.signOn("crm", "1"));
 * Page page = browser.signIn(Make.alice());
 * }</pre>
 */
public final class InMemoryServer {

    private final List<Extension> extensions = new ArrayList<>();
    private final Map<String, InMemoryHost> pluginHosts = new HashMap<>();
    private final Map<String, InMemoryHost> hosts = new HashMap<>();
    private final Map<String, Protocol> reading = new HashMap<>();
    private final Map<String, Protocol> writing = new HashMap<>();
    private final Map<String, Registration> registrations = new HashMap<>();
    private final Map<String, Registered> applications = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final List<InMemoryBrowser> browsers = new ArrayList<>();

    private InMemoryServer(List<Plugin> plugins) {
        for (Plugin plugin : plugins) {
            pluginHosts.put(plugin.id(), InMemoryHost.of(plugin));
            List<Extension> added = plugin.extensions(pluginHost(plugin.id()).pluginHost());
            extensions.addAll(added);
            protocols(added).forEach(this::start);
            protocols(plugin.extensions(pluginHost(plugin.id()).pluginHost()))
                    .forEach(factory -> writing.put(
                            factory.id(), factory.protocol(host(factory.id()).protocolHost())));
        }
    }

    /** An application as the server knows it. */
    private record Registered(String protocol, Application application, MapperChain chain, List<PreflightRule> rules) {

        private Registered with(Application changed) {
            return new Registered(protocol, changed, chain, rules);
        }
    }

    /** A server with these plugins, which has no application yet. */
    public static InMemoryServer of(Plugin... plugins) {
        return new InMemoryServer(List.of(plugins));
    }

    /** The server's side as a protocol sees it: its time, keys and settings can be changed there. */
    public InMemoryHost host(String protocol) {
        return hosts.computeIfAbsent(protocol, id -> new InMemoryHost());
    }

    /** The server's side as a plugin as a whole sees it. */
    public InMemoryHost pluginHost(String plugin) {
        return pluginHosts.computeIfAbsent(plugin, id -> new InMemoryHost());
    }

    /** Lets time pass, for everybody. */
    public void after(Duration time) {
        pluginHosts.values().forEach(host -> host.after(time));
        hosts.values().forEach(host -> host.after(time));
    }

    /**
     * Registers an application by what an administrator handed in.
     *
     * @return as the protocol will see it
     * @throws org.gatewright.spi.setting.InvalidSettingException as the protocol or its settings say
     */
    public Application register(String protocol, String alias, Submission submission) {
        return register(protocol, alias, submission, Settings.NONE, Optional.empty());
    }

    /** Registers an application that starts from a template: its settings, its mappers, its rules. */
    public Application registerFrom(String template, String alias, Submission submission) {
        ApplicationTemplate found = find(ApplicationTemplate.class, template);
        Application application =
                register(found.protocol(), alias, submission, found.settings(), Optional.of(found.id()));
        found.mappers().forEach(mapper -> map(alias, mapper.factory(), mapper.required(), mapper.settings()));
        found.preflightRules().forEach(rule -> check(alias, rule));
        return application;
    }

    /** Changes settings of an application, as an administrator does. */
    public Application change(String alias, String... keysAndValues) {
        Registered before = registered(alias);
        Registration registration = registration(before.protocol());
        Application old = before.application();
        Settings settings =
                DeclaredSettings.checked(registration.settings(), old.settings().with(Make.settings(keysAndValues)));
        Application changed = new Application(
                old.id(),
                old.version() + 1,
                old.name(),
                old.alias(),
                old.project(),
                old.identifier(),
                old.template(),
                settings);
        registration.check(changed);
        keep(before.with(changed));
        return changed;
    }

    /** Takes an application away, as when it is deactivated. */
    public void remove(String alias) {
        Registered gone = registered(alias);
        applications.remove(alias);
        host(gone.protocol()).without(gone.application().id());
    }

    /**
     * Appends a mapper to the chain of an application.
     *
     * @param required a failure refuses the sign-on; otherwise the mapper is left out
     */
    public void map(String alias, String mapper, boolean required, Settings settings) {
        AttributeMapperFactory factory = find(AttributeMapperFactory.class, mapper);
        Settings checked = DeclaredSettings.checked(
                factory.settings(), DeclaredSettings.initial(factory.settings()).with(settings));
        registered(alias).chain().append(factory.create(checked), required);
    }

    /** Applies a rule to what an application is about to be told. */
    public void check(String alias, String rule) {
        registered(alias).rules().add(find(PreflightRule.class, rule));
    }

    /** Keeps a person from an application: they may sign in, but not use it. */
    public void keepOut(Subject person, String alias) {
        kept.add(alias + ' ' + person.id());
    }

    /** A browser in which nobody is signed in. */
    public InMemoryBrowser browser() {
        InMemoryBrowser browser = new InMemoryBrowser(this);
        browsers.add(browser);
        return browser;
    }

    /** What an administrator sees of a sign-on that nobody made. */
    public Preview preview(String alias, Subject person) {
        Registered registered = registered(alias);
        MapperChain.Result mapped = registered.chain().run(context(registered, person));
        SignedOn example = Make.signedOn(person);
        SignedOn signedOn = new SignedOn(
                person,
                mapped.release(),
                example.sessionIndex(),
                example.level(),
                example.authenticatedAt(),
                example.expiresAt());
        return writing(registered.protocol()).preview(new PreviewRequest(registered.application(), signedOn));
    }

    Protocol reading(String protocol) {
        return known(reading, protocol);
    }

    Protocol writing(String protocol) {
        return known(writing, protocol);
    }

    List<InMemoryBrowser> browsers() {
        return browsers;
    }

    /** Refuses a request that was seen before. */
    void claim(Optional<Intent.Once> once, Application application) {
        Optional<String> protocol =
                Optional.ofNullable(applications.get(application.alias())).map(Registered::protocol);
        once.filter(request -> !host(protocol.orElse("")).firstSight("request " + request.key(), request.until()))
                .ifPresent(request -> {
                    throw new ProtocolException(
                            ProtocolError.REPLAYED,
                            "ID",
                            request.key(),
                            "a request that was not used before",
                            Optional.of(application));
                });
    }

    /** Ends a sign-on; nothing if the request names another person. */
    Optional<Page> finish(String protocol, Intent.SignOn request, InMemoryBrowser.Session session) {
        Registered registered = registered(request.application().alias());
        Subject person = session.person();
        if (kept.contains(registered.application().alias() + ' ' + person.id())) {
            return Optional.of(refuse(protocol, request, Refusal.NOT_ALLOWED));
        }
        MapperChain.Result mapped = registered.chain().run(context(registered, person));
        if (mapped.refusedBy().isPresent()) {
            return Optional.of(new Page.Refused(
                    writing(protocol).refuse(request, Refusal.SERVER_FAULT),
                    Refusal.SERVER_FAULT,
                    List.of(),
                    mapped.refusedBy()));
        }
        SignedOn signedOn = new SignedOn(
                person,
                mapped.release(),
                "session-index-" + registered.application().alias(),
                session.level(),
                host(protocol).now(),
                host(protocol).now().plus(Duration.ofHours(8)));
        Outcome outcome = writing(protocol).grant(request, signedOn);
        if (outcome instanceof Outcome.OtherPerson) {
            return Optional.empty();
        } else if (outcome instanceof Outcome.Refused refused) {
            return Optional.of(new Page.Refused(refused.reply(), refused.refusal(), List.of(), Optional.empty()));
        }
        return Optional.of(send(registered, request, session, mapped, (Outcome.Granted) outcome));
    }

    Page refuse(String protocol, Intent.SignOn request, Refusal refusal) {
        return new Page.Refused(writing(protocol).refuse(request, refusal), refusal, List.of(), Optional.empty());
    }

    private Page send(
            Registered registered,
            Intent.SignOn request,
            InMemoryBrowser.Session session,
            MapperChain.Result mapped,
            Outcome.Granted granted) {
        Outgoing outgoing = new Outgoing(
                registered.application(), session.person(), mapped.release().attributes(), granted.facts());
        List<Finding> findings = registered.rules().stream()
                .flatMap(rule -> rule.check(outgoing).stream())
                .toList();
        if (findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            return new Page.Refused(
                    writing(registered.protocol()).refuse(request, Refusal.SERVER_FAULT),
                    Refusal.SERVER_FAULT,
                    findings,
                    Optional.empty());
        }
        session.remembered().put(registered.application().id(), granted.remembered());
        return new Page.SignedOn(granted.reply(), mapped.release(), findings, mapped.omitted());
    }

    private Application register(
            String protocol, String alias, Submission submission, Settings given, Optional<String> template) {
        Registration registration = registration(protocol);
        Understood understood = registration.understand(submission);
        Settings settings = DeclaredSettings.checked(
                registration.settings(),
                DeclaredSettings.initial(registration.settings()).with(given).with(understood.settings()));
        Application made = Make.application(alias, understood.identifier(), settings);
        Application application = new Application(
                made.id(),
                made.version(),
                made.name(),
                made.alias(),
                made.project(),
                made.identifier(),
                template,
                settings);
        registration.check(application);
        keep(new Registered(protocol, application, new MapperChain(), new ArrayList<>()));
        return application;
    }

    private void keep(Registered registered) {
        applications.put(registered.application().alias(), registered);
        host(registered.protocol()).with(registered.application());
    }

    private void start(ProtocolFactory factory) {
        String id = factory.id();
        host(id).with(DeclaredSettings.initial(factory.settings()));
        reading.put(id, factory.protocol(host(id).protocolHost()));
        registrations.put(id, factory.registration(host(id).protocolHost()));
    }

    private static List<ProtocolFactory> protocols(List<Extension> extensions) {
        return extensions.stream()
                .filter(ProtocolFactory.class::isInstance)
                .map(ProtocolFactory.class::cast)
                .toList();
    }

    private MappingContext context(Registered registered, Subject person) {
        return new MappingContext(
                person, registered.application(), host(registered.protocol()).now());
    }

    private Registration registration(String protocol) {
        return known(registrations, protocol);
    }

    private Registered registered(String alias) {
        return known(applications, alias);
    }

    private <E extends Extension> E find(Class<E> kind, String id) {
        return extensions.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(extension -> extension.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No plugin of this server has the " + kind.getSimpleName() + " " + id));
    }

    private static <T> T known(Map<String, T> all, String id) {
        T found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("This server has no " + id + ", only " + all.keySet());
        }
        return found;
    }
}
