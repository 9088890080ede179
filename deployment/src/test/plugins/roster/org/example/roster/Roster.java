package org.example.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.provisioning.RemotePage;
import org.gatewright.spi.provisioning.RemotePerson;
import org.gatewright.spi.setting.Setting;

/** A folder with a file for each person: the user name in one line, then the roles. */
final class Roster implements ProvisioningTarget {

    @Override
    public String id() {
        return "roster";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.of("folder", Setting.Type.TEXT).mandatory(), Setting.of("token", Setting.Type.SECRET));
    }

    @Override
    public String put(Destination destination, Subject person, Optional<String> remoteId) {
        String id = remoteId.orElse(person.id());
        try {
            Files.writeString(
                    folder(destination).resolve(id), person.userName() + "\n" + String.join(" ", person.roles()));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder can't be written", e);
        }
        return id;
    }

    @Override
    public void remove(Destination destination, String remoteId) {
        try {
            Files.deleteIfExists(folder(destination).resolve(remoteId));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder can't be written", e);
        }
    }

    @Override
    public RemotePage list(Destination destination, Optional<String> cursor) {
        try (Stream<Path> files = Files.list(folder(destination))) {
            return new RemotePage(files.map(Roster::person).toList(), Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder can't be read", e);
        }
    }

    private static RemotePerson person(Path file) {
        try {
            return new RemotePerson(
                    file.getFileName().toString(), Files.readString(file).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException("The folder can't be read", e);
        }
    }

    private static Path folder(Destination destination) {
        return Path.of(destination.settings().required("folder"));
    }
}
