package org.gatewright.signon;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.ReadyMapper;
import org.gatewright.application.RegisteredApplication;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.protocol.Protocol;

/** What plugins add to a sign-on, the same from its request to its answer. */
interface Plugins {

    Optional<Protocol> protocol(String id);

    /** The active application of that id, if it speaks that protocol. */
    Optional<RegisteredApplication> application(String id, String protocol);

    /** In order. */
    List<ReadyMapper> mappers(RegisteredApplication application);

    List<PreflightRule> rules(RegisteredApplication application);

    /** A plugin's text. */
    String text(Locale language, String key, Map<String, String> arguments);
}
