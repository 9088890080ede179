package org.gatewright.cache;

import java.time.Instant;
import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.Proto;
import org.infinispan.protostream.annotations.ProtoSchema;
import org.infinispan.protostream.annotations.ProtoSyntax;
import org.infinispan.protostream.types.java.CommonTypes;

/** A small entry of a cache. */
@Proto
record Note(String text, Instant until) {

    Note with(String more) {
        return new Note(text + more, until);
    }

    /** How it is written. */
    @ProtoSchema(
            includeClasses = Note.class,
            dependsOn = CommonTypes.class,
            schemaFileName = "note.proto",
            schemaPackageName = "gatewright.note",
            service = false,
            syntax = ProtoSyntax.PROTO3)
    interface Schema extends GeneratedSchema {

        Schema INSTANCE = new SchemaImpl();
    }
}
