package org.gatewright.web.console.setting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.key.KeyService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Taking over the next key from a file. */
@Named
@RequestScoped
public class KeyImportView {

    /** More than any key with its chain. */
    private static final int LARGEST = 256 * 1024;

    @Inject
    SignedIn signedIn;

    @Inject
    Notices notices;

    @Inject
    Text text;

    @Inject
    KeyService keys;

    private @Nullable Part file;
    private String passphrase = "";

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part chosen) {
        file = chosen;
    }

    public String getPassphrase() {
        return passphrase;
    }

    public void setPassphrase(String typed) {
        passphrase = typed;
    }

    public String take() {
        keys.importNext(signedIn.actor(), content(file), passphrase == null ? "" : passphrase);
        notices.add(text.of("settings.message.keyImported"));
        return Onward.to("/console/settings/keys");
    }

    private static byte[] content(@Nullable Part chosen) {
        if (chosen == null || chosen.getSize() == 0 || chosen.getSize() > LARGEST) {
            throw DomainException.of(ErrorCode.KEY_INVALID).at("content");
        }
        try (InputStream content = chosen.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
