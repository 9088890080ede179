package org.gatewright.signon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.ReadyMapper;
import org.gatewright.persistence.JsonMap;
import org.gatewright.plugin.PluginFailure;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;

/**
 * What came of a mapper chain.
 *
 * @param release what is released; of no use if the chain refused
 * @param refusedBy the mapper that failed and must not
 * @param omitted mappers that failed and were left out
 */
record Mapping(Release release, Optional<Fault> refusedBy, List<Fault> omitted) {

    /**
     * A mapper that failed.
     *
     * @param position in the chain, from 0
     * @param fault {@code fault.<fault>} is its text
     */
    record Fault(int position, String factory, String fault, Map<String, String> arguments) {

        /** As a fact for the activity: what a mapper says is about settings and names of values, never a value. */
        String forActivity() {
            return factory + " (" + (position + 1) + "): " + fault
                    + (arguments.isEmpty() ? "" : " " + JsonMap.write(arguments));
        }
    }

    /** Runs the mappers in order, each on the last one's result, with each one's failure policy. */
    static Mapping run(List<ReadyMapper> mappers, MappingContext context) {
        Release release = Release.NOTHING;
        List<Fault> omitted = new ArrayList<>();
        for (int position = 0; position < mappers.size(); position++) {
            ReadyMapper mapper = mappers.get(position);
            try {
                release = mapper.mapper().map(context, release);
            } catch (MappingException | PluginFailure e) {
                Fault fault = fault(position, mapper, e);
                if (mapper.required()) {
                    return new Mapping(Release.NOTHING, Optional.of(fault), List.copyOf(omitted));
                }
                omitted.add(fault);
            }
        }
        return new Mapping(release, Optional.empty(), List.copyOf(omitted));
    }

    private static Fault fault(int position, ReadyMapper mapper, RuntimeException cause) {
        if (cause instanceof MappingException expected) {
            return new Fault(position, mapper.factory(), expected.fault(), expected.arguments());
        }
        SignOnLog.LOG.mapperFailed(mapper.factory(), cause);
        return new Fault(position, mapper.factory(), org.gatewright.failure.Fault.PLUGIN_FAILED.code(), Map.of());
    }

    /** The omitted mappers as facts for the activity. */
    Map<String, String> omittedForActivity() {
        Map<String, String> facts = new LinkedHashMap<>();
        omitted.forEach(fault -> facts.put("omitted." + (fault.position() + 1), fault.forActivity()));
        return facts;
    }
}
