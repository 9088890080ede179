package org.gatewright.host;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.infinispan.protostream.types.java.CommonTypes;

/** How this room's records are written into the cache. */
@ProtoSchema(
        includeClasses = KeptRecord.class,
        dependsOn = CommonTypes.class,
        schemaFileName = "host.proto",
        schemaPackageName = "gatewright.host",
        service = false,
        syntax = ProtoSyntax.PROTO3)
interface HostSchema extends GeneratedSchema {

    HostSchema INSTANCE = new HostSchemaImpl();
}
