package org.gatewright.deployment;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one server for all of them, as a parameter of type {@link GatewrightServer}; it stops when the last test is done. Each
 * test makes an organization of its own in it.
 */
public final class SharedServer implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == GatewrightServer.class;
    }

    @Override
    public GatewrightServer resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent(
                        GatewrightServer.class,
                        type -> GatewrightServer.start(Start.named("shared")),
                        GatewrightServer.class);
    }
}
