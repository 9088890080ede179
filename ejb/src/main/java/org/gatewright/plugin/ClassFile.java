package org.gatewright.plugin;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class calls, read from its constants (JVM Specification, 4). No library knows the class files of every later Java; their
 * constants have not changed for long, and a kind that is not known is a class not understood.
 *
 * @param name with slashes
 * @param hasMain whether it can be started from the command line
 */
record ClassFile(String name, boolean hasMain, List<Call> calls) {

    /** A method that is called, or referred to; the owner with slashes. */
    record Call(String owner, String method) {}

    private static final int MAGIC = 0xCAFEBABE;
    private static final int STATIC = 0x0008;
    private static final String MAIN = "([Ljava/lang/String;)V";

    /** A constant: text, or up to two indices of others. */
    private record Constant(int tag, String text, int first, int second) {}

    static ClassFile read(byte[] content) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("no class file");
            }
            in.readUnsignedShort();
            in.readUnsignedShort();
            Pool pool = new Pool(in);
            in.readUnsignedShort();
            String name = pool.className(in.readUnsignedShort());
            in.readUnsignedShort();
            for (int interfaces = in.readUnsignedShort(); interfaces > 0; interfaces--) {
                in.readUnsignedShort();
            }
            members(in, pool);
            return new ClassFile(name, members(in, pool), pool.calls());
        }
    }

    /** Reads over fields or methods; true if the method that a command line starts is among them. */
    private static boolean members(DataInputStream in, Pool pool) throws IOException {
        boolean main = false;
        for (int members = in.readUnsignedShort(); members > 0; members--) {
            boolean isStatic = (in.readUnsignedShort() & STATIC) != 0;
            String name = pool.text(in.readUnsignedShort());
            String descriptor = pool.text(in.readUnsignedShort());
            main |= isStatic && name.equals("main") && descriptor.equals(MAIN);
            for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                in.readUnsignedShort();
                in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
            }
        }
        return main;
    }

    /** The constants of a class. */
    private static final class Pool {

        private static final Constant NONE = new Constant(0, "", 0, 0);

        private static final int UTF8 = 1;
        private static final int INTEGER = 3;
        private static final int FLOAT = 4;
        private static final int LONG = 5;
        private static final int DOUBLE = 6;
        private static final int CLASS = 7;
        private static final int STRING = 8;
        private static final int FIELD = 9;
        private static final int METHOD = 10;
        private static final int INTERFACE_METHOD = 11;
        private static final int NAME_AND_TYPE = 12;
        private static final int METHOD_HANDLE = 15;
        private static final int METHOD_TYPE = 16;
        private static final int DYNAMIC = 17;
        private static final int INVOKE_DYNAMIC = 18;
        private static final int MODULE = 19;
        private static final int PACKAGE = 20;

        private final List<Constant> constants = new ArrayList<>();

        Pool(DataInputStream in) throws IOException {
            int count = in.readUnsignedShort();
            constants.add(NONE);
            while (constants.size() < count) {
                Constant constant = constant(in);
                constants.add(constant);
                if (constant.tag() == LONG || constant.tag() == DOUBLE) {
                    constants.add(NONE);
                }
            }
        }

        private static Constant constant(DataInputStream in) throws IOException {
            int tag = in.readUnsignedByte();
            return switch (tag) {
                case UTF8 -> new Constant(tag, in.readUTF(), 0, 0);
                case INTEGER, FLOAT -> skipped(tag, in, Integer.BYTES);
                case LONG, DOUBLE -> skipped(tag, in, Long.BYTES);
                case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> new Constant(tag, "", in.readUnsignedShort(), 0);
                case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC ->
                    new Constant(tag, "", in.readUnsignedShort(), in.readUnsignedShort());
                case METHOD_HANDLE -> new Constant(tag, "", in.readUnsignedByte(), in.readUnsignedShort());
                default -> throw new IOException("unknown constant " + tag);
            };
        }

        private static Constant skipped(int tag, DataInputStream in, int bytes) throws IOException {
            in.skipNBytes(bytes);
            return new Constant(tag, "", 0, 0);
        }

        private Constant at(int index) throws IOException {
            if (index >= constants.size()) {
                throw new IOException("no constant " + index);
            }
            return constants.get(index);
        }

        String text(int index) throws IOException {
            return at(index).text();
        }

        String className(int index) throws IOException {
            return text(at(index).first());
        }

        List<Call> calls() throws IOException {
            List<Call> calls = new ArrayList<>();
            for (Constant constant : constants) {
                if (constant.tag() == METHOD) {
                    calls.add(new Call(
                            className(constant.first()),
                            text(at(constant.second()).first())));
                }
            }
            return calls;
        }
    }
}
