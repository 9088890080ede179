package org.gatewright.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Secrets under a key that is forgotten after the test. */
public final class TestSecrets {

    private TestSecrets() {}

    public static Secrets fresh() {
        try {
            Path folder = Files.createTempDirectory("gatewright-key");
            Path file = folder.resolve("master.key");
            Secrets secrets = new Secrets(MasterKey.loadOrCreate(file));
            Files.delete(file);
            Files.delete(folder);
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
