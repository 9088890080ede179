package org.gatewright.plugin;

import java.util.List;
import java.util.Optional;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.provisioning.Destination;
import org.gatewright.spi.provisioning.ProvisioningTarget;
import org.gatewright.spi.provisioning.RemotePage;
import org.gatewright.spi.setting.Setting;

/** A plugin's provisioning target behind its guard; what it declares was read once. */
record GuardedTarget(Guard guard, ProvisioningTarget inner, String id, List<Setting> settings)
        implements ProvisioningTarget {

    static GuardedTarget of(Guard guard, ProvisioningTarget inner) {
        return new GuardedTarget(
                guard,
                inner,
                guard.call("ProvisioningTarget.id", inner::id),
                List.copyOf(guard.call("ProvisioningTarget.settings", inner::settings)));
    }

    @Override
    public String put(Destination destination, Subject person, Optional<String> remoteId) {
        return guard.call(
                "ProvisioningTarget.put",
                () -> Bounds.within(inner.put(destination, person, remoteId), PeopleBounds::remoteId));
    }

    @Override
    public void remove(Destination destination, String remoteId) {
        guard.call("ProvisioningTarget.remove", () -> {
            inner.remove(destination, remoteId);
            return remoteId;
        });
    }

    @Override
    public RemotePage list(Destination destination, Optional<String> cursor) {
        return guard.call(
                "ProvisioningTarget.list", () -> Bounds.within(inner.list(destination, cursor), PeopleBounds::page));
    }
}
