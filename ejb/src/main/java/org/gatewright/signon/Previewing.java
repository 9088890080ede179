package org.gatewright.signon;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.authorization.Access;
import org.gatewright.key.Tokens;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.setting.Policies;
import org.gatewright.signon.ApplicationPreview.FindingView;
import org.gatewright.signon.ApplicationPreview.MapperFault;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.preflight.Outgoing;
import org.gatewright.spi.protocol.Level;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.PreviewRequest;
import org.gatewright.spi.protocol.ProtocolException;
import org.gatewright.spi.protocol.Refusal;
import org.gatewright.spi.protocol.SignedOn;

/** Goes through a sign-on that nobody makes, as far as it would get, and keeps nothing of it. */
record Previewing(Plugins plugins, Clock clock, boolean sessionCookieCrossSite) {

    ApplicationPreview preview(RegisteredApplication application, Subject subject, Access access, Policies policies) {
        Instant now = Instant.now(clock);
        Mapping mapping =
                Mapping.run(plugins.mappers(application), new MappingContext(subject, application.application(), now));
        Optional<Preview> preview = mapping.refusedBy().isPresent()
                ? Optional.empty()
                : message(
                        application,
                        new SignedOn(
                                subject,
                                mapping.release(),
                                Tokens.next(),
                                policies.login().secondFactorRequired() ? Level.SECOND_FACTOR : Level.PASSWORD,
                                now,
                                now.plus(policies.session().maximum())));
        Preflight preflight = preview.map(message -> check(application, subject, mapping, message, policies))
                .orElse(new Preflight(List.of()));
        return new ApplicationPreview(
                preview.map(Preview::document).orElse(""),
                mapping.release().attributes(),
                mapping.release().subjectName(),
                preflight.findings().stream()
                        .map(finding -> new FindingView(finding.id(), finding.severity(), finding.arguments()))
                        .toList(),
                faults(mapping),
                outcome(access, mapping, preview, preflight));
    }

    private Optional<Preview> message(RegisteredApplication application, SignedOn signedOn) {
        try {
            return plugins.protocol(application.protocol())
                    .map(protocol -> protocol.preview(new PreviewRequest(application.application(), signedOn)));
        } catch (ProtocolException e) {
            return Optional.of(new Preview("", Map.of(), e.error().name()));
        } catch (PluginFailure e) {
            SignOnLog.LOG.previewFailed(e.plugin(), e);
            return Optional.empty();
        }
    }

    private Preflight check(
            RegisteredApplication application, Subject subject, Mapping mapping, Preview message, Policies policies) {
        Map<String, String> facts = new LinkedHashMap<>(message.facts());
        facts.put(
                Outgoing.SECOND_FACTOR_REQUIRED, String.valueOf(policies.login().secondFactorRequired()));
        facts.put(Outgoing.SESSION_COOKIE_CROSS_SITE, String.valueOf(sessionCookieCrossSite));
        return Preflight.check(
                plugins.rules(application),
                new Outgoing(
                        application.application(), subject, mapping.release().attributes(), facts));
    }

    private static List<MapperFault> faults(Mapping mapping) {
        List<MapperFault> faults = new ArrayList<>();
        mapping.omitted().forEach(fault -> faults.add(view(fault, false)));
        mapping.refusedBy().ifPresent(fault -> faults.add(view(fault, true)));
        return faults;
    }

    private static MapperFault view(Mapping.Fault fault, boolean required) {
        return new MapperFault(fault.position(), fault.factory(), fault.fault(), fault.arguments(), required);
    }

    private static String outcome(Access access, Mapping mapping, Optional<Preview> preview, Preflight preflight) {
        if (!access.authorized()) {
            return access.reason().map(Enum::name).orElse(Refusal.NOT_ALLOWED.name());
        } else if (mapping.refusedBy().isPresent()) {
            return "MAPPER_REFUSED";
        } else if (preview.isEmpty()) {
            return Problem.PLUGIN_FAILED.name();
        } else if (preflight.refuses()) {
            return Problem.PREFLIGHT_REFUSED.name();
        }
        return preview.get().outcome();
    }
}
