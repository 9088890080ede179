package org.gatewright.spi;

/**
 * Something a plugin adds to the server. Each kind is an interface or record of its own: {@link
 * org.gatewright.spi.protocol.ProtocolFactory}, {@link org.gatewright.spi.mapping.AttributeMapperFactory}, {@link
 * org.gatewright.spi.preflight.PreflightRule}, {@link org.gatewright.spi.template.ApplicationTemplate}, {@link
 * org.gatewright.spi.event.EventListener}, {@link org.gatewright.spi.schedule.ScheduledTask}, {@link
 * org.gatewright.spi.console.ConsoleTab}, {@link org.gatewright.spi.factor.SecondFactor}, {@link
 * org.gatewright.spi.directory.UserDirectory} and {@link org.gatewright.spi.provisioning.ProvisioningTarget}. An extension of
 * no kind that the server knows is refused together with its plugin.
 *
 * @since 1.0
 */
public interface Extension {

    /**
     * Names the extension among its kind: lower-case letters, digits and hyphens. It is stored with what administrators set
     * up, hence never changed.
     *
     * @return the id, the same at every call
     */
    String id();
}
