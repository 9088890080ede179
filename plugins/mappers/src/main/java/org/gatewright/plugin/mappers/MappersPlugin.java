package org.gatewright.plugin.mappers;

import java.util.List;
import org.gatewright.spi.Plugin;
import org.gatewright.spi.mapping.AttributeMapperFactory;

/** The everyday mappers. */
public final class MappersPlugin implements Plugin {

    @Override
    public String id() {
        return "mappers";
    }

    @Override
    public List<AttributeMapperFactory> attributeMappers() {
        return List.of(
                new ProfileFieldMapper(),
                new RoleListMapper(),
                new GroupListMapper(),
                new FixedValueMapper(),
                new RenameMapper(),
                new SubjectNameMapper());
    }
}
