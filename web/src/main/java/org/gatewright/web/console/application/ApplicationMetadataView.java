package org.gatewright.web.console.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.ApplicationService;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.PluginService;
import org.gatewright.spi.setting.Settings;
import org.gatewright.spi.template.ApplicationTemplate;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.application.ApplicationDraft.How;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.console.setting.SettingForms;
import org.gatewright.web.faces.Onward;
import org.jspecify.annotations.Nullable;

/** Adding an application, the second step: how it describes itself. */
@Named
@RequestScoped
public class ApplicationMetadataView {

    private static final int LARGEST_DOCUMENT = 1024 * 1024;

    @Inject
    SignedIn signedIn;

    @Inject
    ShownDraft shown;

    @Inject
    ApplicationService applications;

    @Inject
    PluginService plugins;

    @Inject
    SettingForms forms;

    private How how;
    private String url;
    private String entityId;
    private List<SettingField> manual;
    private @Nullable Part file;

    @PostConstruct
    void load() {
        ApplicationDraft draft = shown.get();
        Map<String, String> known = known(draft);
        how = draft.typed().isEmpty() && !known.isEmpty() ? How.TYPED : draft.how();
        url = draft.url();
        entityId = draft.entityId();
        Map<String, String> typed = new HashMap<>(known);
        typed.putAll(draft.typed());
        manual = forms.fields(draft.protocol(), shown.forms().manualSettings(), typed);
    }

    /** What the template knows of what would be typed. */
    private Map<String, String> known(ApplicationDraft draft) {
        return draft.template().stream()
                .flatMap(id -> plugins.catalogue().templates().stream()
                        .filter(template -> template.id().equals(id)))
                .map(ApplicationTemplate::typed)
                .findFirst()
                .map(Settings::values)
                .orElse(Map.of());
    }

    public String back() {
        keep();
        return Onward.to("/console/applications/create") + "&draft=" + shown.getId();
    }

    public String review() {
        keep();
        ApplicationDraft draft = shown.get();
        try {
            applications.review(signedIn.actor(), draft.project().value(), draft.application());
        } catch (DomainException e) {
            throw atInput(e);
        }
        return Onward.to("/console/applications/create-review") + "&draft=" + shown.getId();
    }

    /** What is wrong with a document is said where it was chosen. */
    private DomainException atInput(DomainException refusal) {
        boolean ofDocument = refusal.field().filter("document"::equals).isPresent();
        if (!ofDocument || how == How.FILE) {
            return refusal;
        }
        return refusal.at(how == How.URL ? "metadataUrl" : manual.get(0).getKey());
    }

    private void keep() {
        shown.keep(shown.get().described(how, url.strip(), entityId.strip(), SettingForms.values(manual)));
        Part uploaded = file;
        if (uploaded != null && uploaded.getSize() > 0) {
            keep(uploaded);
        }
        if (how == How.FILE && shown.get().document().isEmpty()) {
            throw DomainException.of(ErrorCode.SETTING_INVALID)
                    .at("document")
                    .with("fault", "missing")
                    .with("owner", shown.get().protocol());
        }
    }

    private void keep(Part uploaded) {
        if (uploaded.getSize() > LARGEST_DOCUMENT) {
            throw DomainException.of(ErrorCode.METADATA_TOO_LARGE)
                    .at("document")
                    .with("limit", "1 MiB");
        }
        try (InputStream content = uploaded.getInputStream()) {
            String name = Optional.ofNullable(uploaded.getSubmittedFileName()).orElse("");
            shown.keep(shown.get().uploaded(new String(content.readAllBytes(), ISO_8859_1), name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String getHow() {
        return how.name();
    }

    public void setHow(String chosen) {
        how = How.valueOf(chosen);
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String typed) {
        url = typed;
    }

    public String getEntityId() {
        return entityId;
    }

    public void setEntityId(String typed) {
        entityId = typed;
    }

    public String getDocumentName() {
        return shown.get().documentName();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part uploaded) {
        file = uploaded;
    }

    public List<SettingField> getManual() {
        return manual;
    }
}
