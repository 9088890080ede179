package org.gatewright.spi.mapping;

import java.util.List;

/**
 * Decides what one application learns about a person. Implemented by plugins.
 *
 * <p>A mapper takes what earlier mappers released and returns what is released after it. It keeps no state, is called by
 * many threads at once, and does no input or output: all it may use is in the context.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface AttributeMapper {

    /** Releases what it is given, unchanged. */
    AttributeMapper UNCHANGED = (context, released) -> released;

    /**
     * Adds to, changes or takes from what is released.
     *
     * @param context who, where and when
     * @param released what earlier mappers gave
     * @return what is released after this one
     * @throws MappingException if a value that is needed is missing or unfit; the mapper's failure policy decides what
     *     happens then
     */
    Release map(MappingContext context, Release released);

    /**
     * This mapper, and then another on its result.
     *
     * @param next the other
     * @return both as one
     */
    default AttributeMapper andThen(AttributeMapper next) {
        return (context, released) -> next.map(context, map(context, released));
    }

    /**
     * Runs the mappers one after another, each on the last one's result.
     *
     * @param mappers first to last
     * @return all as one
     */
    static AttributeMapper inOrder(List<AttributeMapper> mappers) {
        return mappers.stream().reduce(UNCHANGED, AttributeMapper::andThen);
    }
}
