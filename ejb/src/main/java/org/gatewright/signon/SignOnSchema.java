package org.gatewright.signon;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.infinispan.protostream.types.java.CommonTypes;

/** How this room's records are written into the caches. */
@ProtoSchema(
        includeClasses = {PendingSignOn.class, Seen.class, LoginFailures.class},
        dependsOn = CommonTypes.class,
        schemaFileName = "signon.proto",
        schemaPackageName = "gatewright.signon",
        service = false,
        syntax = ProtoSyntax.PROTO3)
interface SignOnSchema extends GeneratedSchema {

    SignOnSchema INSTANCE = new SignOnSchemaImpl();
}
