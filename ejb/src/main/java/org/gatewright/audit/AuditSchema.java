package org.gatewright.audit;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;

/** How this room's records are written into the cache. */
@ProtoSchema(
        includeClasses = OutboxRecord.class,
        schemaFileName = "audit.proto",
        schemaPackageName = "gatewright.audit",
        service = false,
        syntax = ProtoSyntax.PROTO3)
interface AuditSchema extends GeneratedSchema {

    AuditSchema INSTANCE = new AuditSchemaImpl();
}
