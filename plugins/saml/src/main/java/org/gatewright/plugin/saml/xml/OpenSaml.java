package org.gatewright.plugin.saml.xml;

import java.util.List;
import org.opensaml.core.config.InitializationException;
import org.opensaml.core.config.InitializationService;
import org.opensaml.core.config.Initializer;
import org.opensaml.core.xml.config.GlobalParserPoolInitializer;
import org.opensaml.saml.config.impl.SAMLConfigurationInitializer;
import org.opensaml.security.config.GlobalNamedCurveRegistryInitializer;
import org.opensaml.xmlsec.config.DecryptionParserPoolInitializer;
import org.opensaml.xmlsec.config.GlobalAlgorithmRegistryInitializer;
import org.opensaml.xmlsec.config.GlobalKeyAgreementProcessorRegistryInitializer;
import org.opensaml.xmlsec.config.impl.ApacheXMLSecurityInitializer;
import org.opensaml.xmlsec.config.impl.GlobalSecurityConfigurationInitializer;
import org.opensaml.xmlsec.config.impl.JavaCryptoValidationInitializer;

/**
 * Makes OpenSAML ready for use. Its registry is global to the server's OpenSAML module, so that this is done once per class
 * loader, before anything else of OpenSAML is touched.
 */
public final class OpenSaml {

    private static boolean ready;

    private OpenSaml() {}

    /**
     * Fills OpenSAML's registry. Further calls do nothing.
     *
     * @throws IllegalStateException if OpenSAML can't be used in this server
     */
    public static synchronized void start() {
        if (ready) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(InitializationService.class.getClassLoader());
        try {
            for (Initializer initializer : initializers()) {
                initializer.init();
            }
            ready = true;
        } catch (InitializationException e) {
            throw new IllegalStateException("OpenSAML can't be initialised", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Listed one by one, as {@code InitializationService.initialize()} would also start those that need Metrics and Apache's
     * HTTP client, which the server's OpenSAML module does not see.
     */
    private static List<Initializer> initializers() {
        return List.of(
                new org.opensaml.core.xml.config.XMLObjectProviderInitializer(),
                new GlobalParserPoolInitializer(),
                new org.opensaml.saml.config.impl.XMLObjectProviderInitializer(),
                new SAMLConfigurationInitializer(),
                new GlobalNamedCurveRegistryInitializer(),
                new DecryptionParserPoolInitializer(),
                new GlobalAlgorithmRegistryInitializer(),
                new GlobalKeyAgreementProcessorRegistryInitializer(),
                new JavaCryptoValidationInitializer(),
                new org.opensaml.xmlsec.config.impl.XMLObjectProviderInitializer(),
                new ApacheXMLSecurityInitializer(),
                new GlobalSecurityConfigurationInitializer());
    }
}
