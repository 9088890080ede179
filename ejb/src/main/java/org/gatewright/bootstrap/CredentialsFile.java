package org.gatewright.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.gatewright.setting.Configuration;

/** The file from which the operator learns the first administrator's credentials. Only its owner can read it. */
@ApplicationScoped
class CredentialsFile {

    private static final String NAME = "first-credentials";

    @Inject
    Configuration configuration;

    /** Writes it anew; one that is there is of a first start that did not come to its end. */
    void write(String userName, Optional<String> generatedPassword) {
        Path path = configuration.dataDir().resolve(NAME);
        String text = "User name: " + userName + "\nPassword:  "
                + generatedPassword.orElse("as set by gatewright.bootstrap.admin-password") + "\n";
        try {
            Files.createDirectories(configuration.dataDir());
            Files.deleteIfExists(path);
            try (ByteChannel channel = Files.newByteChannel(
                    path, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(path))) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The first credentials can't be written to " + path, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
