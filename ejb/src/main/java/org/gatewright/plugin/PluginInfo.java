package org.gatewright.plugin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What administrators are told about a plugin.
 *
 * @param id the plugin's own; the name of its archive if it failed before it could be asked
 * @param version from the manifest, empty text if it does not say
 * @param spiVersion the version of the contract it was built for
 * @param vendor from the manifest, empty text if it does not say
 * @param hash SHA-256 over the files of its archive, in hexadecimal digits; empty text if they could not be read
 * @param reason why it failed, one sentence
 * @param since when it came
 * @param busy time spent in it, all threads together
 * @param icon its file below {@code /static/plugin-icons/}; empty if it has none that can be shown
 * @param iconFault why the icon in its archive is not shown, one sentence
 * @param lastFailures the last calls that failed, the youngest first; at most ten
 */
public record PluginInfo(
        String id,
        String version,
        String spiVersion,
        String vendor,
        String hash,
        State state,
        Optional<String> reason,
        List<Extension> adds,
        Instant since,
        long calls,
        long failures,
        Duration busy,
        Optional<String> icon,
        Optional<String> iconFault,
        List<Failure> lastFailures) {

    public PluginInfo {
        adds = List.copyOf(adds);
        lastFailures = List.copyOf(lastFailures);
    }

    /** Whether it works. */
    public enum State {
        ACTIVE,
        /** Switched off by an administrator. */
        INACTIVE,
        FAILED
    }

    /** What a plugin can add. */
    public enum Kind {
        PROTOCOL,
        MAPPER,
        RULE,
        TEMPLATE,
        LISTENER,
        TASK,
        TAB,
        FACTOR,
        DIRECTORY,
        PROVISIONING
    }

    /**
     * One thing it adds.
     *
     * @param replaced another plugin, which came later, offers the same id and is used instead
     */
    public record Extension(Kind kind, String id, boolean replaced) {}

    /**
     * A call that failed.
     *
     * @param call the method of the contract that was called, such as {@code AttributeMapper.map}
     * @param what what it did, in English, such as {@code threw java.lang.IllegalStateException at com.example.Mapper.map:42};
     *     holds nothing of what was asked and answered, which the log has
     */
    public record Failure(Instant at, String call, String what) {}
}
