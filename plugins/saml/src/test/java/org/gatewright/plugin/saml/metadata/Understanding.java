package org.gatewright.plugin.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import org.gatewright.plugin.saml.testing.TestKey;
import org.gatewright.plugin.saml.testing.TestServer;
import org.gatewright.spi.registration.Registration;
import org.gatewright.spi.registration.Submission;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.setting.InvalidSettingException;

/** What the registration makes of metadata. */
abstract class Understanding {

    static final TestKey KEY = TestKey.rsa("crm");
    static final String BASE64 = Base64.getEncoder().encodeToString(der(KEY));

    final Registration registration = new TestServer().registration();

    static byte[] der(TestKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    Understood understand(SpXml xml) {
        return registration.understand(xml.submission());
    }

    void assertRefused(Submission submission, String key, String fault, Consumer<Map<String, String>> arguments) {
        assertThatThrownBy(() -> registration.understand(submission))
                .isInstanceOfSatisfying(InvalidSettingException.class, invalid -> {
                    assertThat(invalid.key()).isEqualTo(key);
                    assertThat(invalid.fault()).isEqualTo(fault);
                    arguments.accept(invalid.arguments());
                });
    }

    void assertRefused(String xml, String fault) {
        assertRefused(SpXml.submission(xml), "document", fault, arguments -> {});
    }

    void assertRefused(SpXml xml, String fault) {
        assertRefused(xml.text(), fault);
    }
}
