package org.gatewright.plugin;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gatewright.plugin.PluginInfo.Kind;

/** What the ids of a plugin and of all it adds must be like. */
final class ExtensionIds {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** First parts of paths that are the server's own. */
    private static final Set<String> RESERVED =
            Set.of("account", "api", "console", "health", "jakarta", "login", "logout", "metrics", "plugins", "static");

    /** The second factor that is the server's own. */
    private static final String OWN_FACTOR = "totp";

    private ExtensionIds() {}

    static void check(LoadedPlugin plugin) throws UnfitPluginException {
        checkForm("plugin", plugin.id());
        Map<Kind, Set<String>> seen = new EnumMap<>(Kind.class);
        for (Added one : plugin.added()) {
            String kind = one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            checkForm(kind, one.id());
            if (!seen.computeIfAbsent(one.kind(), first -> new HashSet<>()).add(one.id())) {
                throw new UnfitPluginException("It offers the " + kind + " \"" + one.id() + "\" twice.");
            }
            if (one.kind() == Kind.PROTOCOL && RESERVED.contains(one.id())) {
                throw new UnfitPluginException(
                        "It offers a protocol \"" + one.id() + "\", and /" + one.id() + " is the server's own.");
            }
            if (one.kind() == Kind.FACTOR && one.id().equals(OWN_FACTOR)) {
                throw new UnfitPluginException("It offers a second factor \"totp\", which is the server's own.");
            }
        }
    }

    private static void checkForm(String kind, String id) throws UnfitPluginException {
        if (!FORM.matcher(id).matches()) {
            throw new UnfitPluginException(
                    "The " + kind + " id \"" + id + "\" is not made of lower-case letters, digits and hyphens.");
        }
    }
}
