package org.gatewright.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.provisioning.RemotePage;
import org.gatewright.spi.provisioning.RemotePerson;
import org.gatewright.spi.setting.Setting;

/** Names on a wall. */
final class Wall implements ProvisioningTarget {

    private final Map<String, String> names = new TreeMap<>();

    @Override
    public String id() {
        return "chat-wall";
    }

    @Override
    public List<Setting> settings() {
        return List.of();
    }

    @Override
    public String put(Destination destination, Subject person, Optional<String> remoteId) {
        names.put(person.id(), person.userName());
        return person.id();
    }

    @Override
    public void remove(Destination destination, String remoteId) {
        names.remove(remoteId);
    }

    @Override
    public RemotePage list(Destination destination, Optional<String> cursor) {
        return new RemotePage(
                names.entrySet().stream()
                        .map(one -> new RemotePerson(one.getKey(), one.getValue()))
                        .toList(),
                Optional.empty());
    }
}
