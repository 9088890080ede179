package org.gatewright.web.console.application;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gatewright.application.Application;
import org.gatewright.application.ApplicationService;
import org.gatewright.application.NewApplication;
import org.gatewright.application.Review;
import org.gatewright.application.Source;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.plugin.Catalogue;
import org.gatewright.plugin.PluginService;
import org.gatewright.spi.registration.Understood;
import org.gatewright.spi.template.ApplicationTemplate;
import org.gatewright.web.console.Candidates;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.console.setting.SettingField;
import org.gatewright.web.console.setting.SettingForms;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Onward;
import org.gatewright.web.faces.Option;
import org.gatewright.web.faces.PageAddress;
import org.gatewright.web.faces.Text;
import org.jspecify.annotations.Nullable;

/** Adding an application in three steps: name and type, metadata, review. Nothing is stored before the last one. */
@Named
@ViewScoped
public class ApplicationCreateView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST_DOCUMENT = 1024 * 1024;

    /** Where the wizard is. */
    public enum Step {
        NAME,
        METADATA,
        REVIEW
    }

    /** How the application is described. */
    public enum How {
        URL,
        FILE,
        TYPED
    }

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient Notices notices;

    @Inject
    transient Text text;

    @Inject
    transient Candidates candidates;

    @Inject
    transient ApplicationService applications;

    @Inject
    transient PluginService plugins;

    @Inject
    transient ApplicationWords words;

    @Inject
    transient SettingForms forms;

    @Inject
    transient PageAddress address;

    private Step step = Step.NAME;
    private @Nullable Option project;
    private String name = "";
    private String type = "";
    private How how = How.URL;
    private String url = "";
    private String candidate = "";
    private byte[] document = {};
    private String documentName = "";
    private List<SettingField> manual = List.of();
    private transient @Nullable Part file;
    private transient @Nullable Review review;

    @PostConstruct
    void load() {
        List<Option> projects = candidates.projects("");
        project = address.find("project")
                .flatMap(id ->
                        projects.stream().filter(one -> one.value().equals(id)).findFirst())
                .orElseGet(() -> projects.size() == 1 ? projects.get(0) : null);
        type = getTypes().isEmpty() ? "" : getTypes().get(0).value();
    }

    /** Templates first, then plain protocols; the value is {@code protocol} or {@code protocol/template}. */
    public List<Option> getTypes() {
        Catalogue catalogue = plugins.catalogue();
        List<Option> types = new java.util.ArrayList<>();
        for (Catalogue.ProtocolForms protocol : catalogue.protocols()) {
            types.add(Option.of(protocol.id(), words.protocol(protocol.id())));
            catalogue.templates().stream()
                    .filter(template -> template.protocol().equals(protocol.id()))
                    .forEach(template -> types.add(Option.of(
                            protocol.id() + "/" + template.id(), words.plugin("template." + template.id() + ".name"))));
        }
        return types;
    }

    public List<Option> projects(String typed) {
        return candidates.projects(typed);
    }

    public void toMetadata() {
        if (name.isBlank()) {
            throw DomainException.of(ErrorCode.NAME_MISSING).at("name");
        }
        manual = forms.fields(protocol(), form().manualSettings(), typedBefore());
        template().filter(template -> !template.typed().values().isEmpty()).ifPresent(template -> how = How.TYPED);
        step = Step.METADATA;
    }

    public void toName() {
        step = Step.NAME;
    }

    public void toReview() {
        keepFile();
        review = applications.review(signedIn.actor(), projectId(), application());
        step = Step.REVIEW;
    }

    public void backToMetadata() {
        step = Step.METADATA;
    }

    public String create() {
        Application created = applications.create(signedIn.actor(), projectId(), application());
        notices.add(text.of("applications.message.created", "name", created.name()));
        return Onward.to("/console/applications/connect", created.id());
    }

    /** What was understood; read again when the page is shown again. */
    public Review getReview() {
        Review shown = review;
        if (shown == null) {
            shown = applications.review(signedIn.actor(), projectId(), application());
            review = shown;
        }
        return shown;
    }

    public List<Understood.Fact> getFacts() {
        return getReview().understood().facts();
    }

    public String fact(Understood.Fact fact) {
        return words.fact(protocol(), fact.id());
    }

    private void keepFile() {
        Part uploaded = file;
        if (how != How.FILE) {
            return;
        }
        if (uploaded != null && uploaded.getSize() > 0) {
            if (uploaded.getSize() > LARGEST_DOCUMENT) {
                throw DomainException.of(ErrorCode.METADATA_TOO_LARGE).at("document");
            }
            try (InputStream content = uploaded.getInputStream()) {
                document = content.readAllBytes();
                documentName =
                        Optional.ofNullable(uploaded.getSubmittedFileName()).orElse("");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (document.length == 0) {
            throw DomainException.of(ErrorCode.SETTING_INVALID)
                    .at("document")
                    .with("fault", "missing")
                    .with("owner", protocol());
        }
    }

    private NewApplication application() {
        return new NewApplication(
                name.strip(),
                Optional.empty(),
                protocol(),
                template().map(ApplicationTemplate::id),
                Map.of(),
                Optional.empty(),
                Optional.of(source()));
    }

    private Source source() {
        Optional<String> identifier = Optional.of(candidate.strip()).filter(one -> !one.isEmpty());
        return switch (how) {
            case URL -> new Source.Url(url.strip(), identifier);
            case FILE -> new Source.Document(java.nio.ByteBuffer.wrap(document), Optional.empty(), identifier);
            case TYPED -> new Source.Typed(SettingForms.values(manual));
        };
    }

    private Map<String, String> typedBefore() {
        Map<String, String> values = new java.util.HashMap<>(SettingForms.values(manual));
        template().ifPresent(template -> template.typed().values().forEach(values::putIfAbsent));
        return values;
    }

    private Catalogue.ProtocolForms form() {
        return plugins.catalogue().protocols().stream()
                .filter(one -> one.id().equals(protocol()))
                .findFirst()
                .orElseThrow(() -> DomainException.of(ErrorCode.PLUGIN_MISSING).at("type"));
    }

    private Optional<ApplicationTemplate> template() {
        int slash = type.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : plugins.catalogue().templates().stream()
                        .filter(template -> template.id().equals(type.substring(slash + 1)))
                        .findFirst();
    }

    private String protocol() {
        int slash = type.indexOf('/');
        return slash < 0 ? type : type.substring(0, slash);
    }

    private String projectId() {
        // The chooser is mandatory, so that there is one once the first step is done
        return Objects.requireNonNull(project, "project").value();
    }

    public Step getStep() {
        return step;
    }

    public @Nullable Option getProject() {
        return project;
    }

    public void setProject(@Nullable Option chosen) {
        project = chosen;
    }

    public String getName() {
        return name;
    }

    public void setName(String typed) {
        name = typed;
    }

    public String getType() {
        return type;
    }

    public void setType(String chosen) {
        type = chosen;
    }

    public String getTypeName() {
        return template()
                .map(template -> words.plugin("template." + template.id() + ".name"))
                .orElseGet(() -> words.protocol(protocol()));
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

    public String getCandidate() {
        return candidate;
    }

    public void setCandidate(String typed) {
        candidate = typed;
    }

    public String getDocumentName() {
        return documentName;
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
