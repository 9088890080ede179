package org.gatewright.session;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.infinispan.protostream.types.java.CommonTypes;

/** How this room's records are written into the caches. */
@ProtoSchema(
        includeClasses = {Session.class, Participation.class, SessionIds.class},
        dependsOn = CommonTypes.class,
        schemaFileName = "session.proto",
        schemaPackageName = "gatewright.session",
        service = false,
        syntax = ProtoSyntax.PROTO3)
interface SessionSchema extends GeneratedSchema {

    SessionSchema INSTANCE = new SessionSchemaImpl();
}
