package org.gatewright.plugin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatewright.spi.Extension;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.host.PluginHost;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.AttributeMapperFactory;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.setting.InvalidSettingException;
import org.gatewright.spi.setting.Setting;
import org.gatewright.spi.setting.Settings;
import org.jspecify.annotations.Nullable;

/** Plugins, good and bad. */
final class TestPlugins {

    private TestPlugins() {}

    /** A mapper factory whose mappers do what the setting says. */
    record Mappers(String id, String release) implements AttributeMapperFactory {

        @Override
        public List<Setting> settings() {
            return List.of(Setting.of("do", Setting.Type.TEXT));
        }

        @Override
        public AttributeMapper create(Settings settings) {
            String what = settings.text("do").orElse("");
            if (what.equals("invalid")) {
                throw new InvalidSettingException("do", "bad");
            }
            return (context, released) -> act(what, released);
        }

        private org.gatewright.spi.mapping.Release act(String what, org.gatewright.spi.mapping.Release released) {
            return switch (what) {
                case "fail" -> throw new MappingException("missing", Map.of());
                case "throw" -> throw new IllegalStateException("broken");
                case "unlinked" -> throw new NoClassDefFoundError("com/example/Gone");
                case "null" -> nothing();
                default ->
                    released.withSubjectName(release + " "
                            + (Thread.currentThread().getContextClassLoader() instanceof java.net.URLClassLoader));
            };
        }
    }

    /** What a plugin must not answer with. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // the very fault that is tested
    private static <T> T nothing() {
        @Nullable T nothing = null;
        return nothing;
    }

    /** Adds one mapper. */
    public static final class Good implements Plugin {

        @Override
        public String id() {
            return "good";
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            return List.of(new Mappers("shared", "good"), new Mappers("own", "good"));
        }
    }

    /** Adds a mapper under an id that another plugin has, too. */
    public static final class Replacing implements Plugin {

        @Override
        public String id() {
            return "replacing";
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            return List.of(new Mappers("shared", "replacing"));
        }
    }

    /** Offers the same id twice. */
    public static final class Twice implements Plugin {

        @Override
        public String id() {
            return "twice";
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            return List.of(new Mappers("double", "a"), new Mappers("double", "b"));
        }
    }

    /** Has an id that can't be part of an address. */
    public static final class BadId implements Plugin {

        @Override
        public String id() {
            return "Bad Id";
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            return List.of();
        }
    }

    /** Can't be made. */
    public static final class Throwing implements Plugin {

        public Throwing() {
            throw new IllegalStateException("no licence");
        }

        @Override
        public String id() {
            return "throwing";
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            return List.of();
        }
    }

    /** Answers with nothing. */
    public static final class Null implements Plugin {

        @Override
        public String id() {
            return "null";
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            return nothing();
        }
    }

    /** Says when it was loaded: a plugin for another contract must not be. */
    public static final class Counting implements Plugin {

        static final AtomicInteger MADE = new AtomicInteger();

        public Counting() {
            MADE.incrementAndGet();
        }

        @Override
        public String id() {
            return "counting";
        }

        @Override
        public List<Extension> extensions(PluginHost host) {
            return List.of();
        }
    }

    /** Is no plugin. */
    public static final class NoPlugin {}
}
