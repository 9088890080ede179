package org.gatewright.credential;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.infinispan.protostream.types.java.CommonTypes;

/** How forms of second factors are written while people are busy with them. */
@ProtoSchema(
        includeClasses = {SealedForm.class, SealedPart.class, SealedField.class},
        dependsOn = CommonTypes.class,
        schemaFileName = "credential.proto",
        schemaPackageName = "gatewright.credential",
        service = false,
        syntax = ProtoSyntax.PROTO3)
interface CredentialSchema extends GeneratedSchema {

    CredentialSchema INSTANCE = new CredentialSchemaImpl();
}
