package org.gatewright.cluster;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.infinispan.protostream.types.java.CommonTypes;

/** How this room's records are written into the cache. */
@ProtoSchema(
        includeClasses = {NodeRecord.class, NodePlugin.class},
        dependsOn = CommonTypes.class,
        schemaFileName = "cluster.proto",
        schemaPackageName = "gatewright.cluster",
        service = false,
        syntax = ProtoSyntax.PROTO3)
interface ClusterSchema extends GeneratedSchema {

    ClusterSchema INSTANCE = new ClusterSchemaImpl();
}
