package org.gatewright.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.preflight.PreflightRule;
import org.gatewright.spi.template.ApplicationTemplate;

/** What the ids of a plugin and of all it adds must be like. */
final class ExtensionIds {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** First parts of paths that are the server's own. */
    private static final Set<String> RESERVED =
            Set.of("account", "api", "console", "health", "jakarta", "login", "logout", "metrics", "static");

    private ExtensionIds() {}

    static void check(LoadedPlugin plugin) throws UnfitPluginException {
        List<String> protocols =
                plugin.protocols().stream().map(ProtocolExtension::id).toList();
        check("plugin", List.of(plugin.id()));
        check("protocol", protocols);
        check("mapper", ids(plugin.mappers().stream().map(AttributeMapperFactory::id)));
        check("rule", ids(plugin.rules().stream().map(PreflightRule::id)));
        check("template", ids(plugin.templates().stream().map(ApplicationTemplate::id)));
        for (String id : protocols) {
            if (RESERVED.contains(id)) {
                throw new UnfitPluginException(
                        "It offers a protocol \"" + id + "\", and /" + id + " is the server's own.");
            }
        }
    }

    private static List<String> ids(Stream<String> ids) {
        return ids.toList();
    }

    private static void check(String kind, List<String> ids) throws UnfitPluginException {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!FORM.matcher(id).matches()) {
                throw new UnfitPluginException(
                        "The " + kind + " id \"" + id + "\" is not made of lower-case letters, digits and hyphens.");
            }
            if (!seen.add(id)) {
                throw new UnfitPluginException("It offers the " + kind + " \"" + id + "\" twice.");
            }
        }
    }
}
