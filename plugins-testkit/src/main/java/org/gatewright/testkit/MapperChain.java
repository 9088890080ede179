package org.gatewright.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatewright.spi.mapping.AttributeMapper;
import org.gatewright.spi.mapping.MappingContext;
import org.gatewright.spi.mapping.MappingException;
import org.gatewright.spi.mapping.Release;

/** The mappers of an application, each with its failure policy. */
final class MapperChain {

    private final List<Link> links = new ArrayList<>();

    private record Link(AttributeMapper mapper, boolean required) {}

    /**
     * What came of it.
     *
     * @param refusedBy why there is no sign-on, if there is none
     * @param omitted why mappers were left out
     */
    record Result(Release release, Optional<MappingException> refusedBy, List<MappingException> omitted) {}

    void append(AttributeMapper mapper, boolean required) {
        links.add(new Link(mapper, required));
    }

    Result run(MappingContext context) {
        Release release = Release.NOTHING;
        List<MappingException> omitted = new ArrayList<>();
        for (Link link : links) {
            try {
                release = link.mapper().map(context, release);
            } catch (MappingException e) {
                if (link.required()) {
                    return new Result(Release.NOTHING, Optional.of(e), omitted);
                }
                omitted.add(e);
            }
        }
        return new Result(release, Optional.empty(), omitted);
    }
}
