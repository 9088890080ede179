package org.gatewright.web.console.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.gatewright.application.NewApplication;
import org.gatewright.application.Source;
import org.gatewright.web.faces.Option;

/**
 * An application that is being added, as far as it has been described. Nothing of it is stored anywhere else.
 *
 * @param type {@code protocol} or {@code protocol/template}
 * @param how where its description comes from; the other ways keep what was filled in for them
 * @param document the bytes of a file, a character each
 * @param entityId which of several applications in a document is meant, or blank
 */
record ApplicationDraft(
        Option project,
        String name,
        String type,
        How how,
        String url,
        String document,
        String documentName,
        String entityId,
        Map<String, String> typed)
        implements Serializable {

    /** How an application is described. */
    enum How {
        URL,
        FILE,
        TYPED
    }

    static ApplicationDraft of(Option project, String name, String type) {
        return new ApplicationDraft(project, name, type, How.URL, "", "", "", "", Map.of());
    }

    ApplicationDraft named(Option newProject, String newName, String newType) {
        return new ApplicationDraft(newProject, newName, newType, how, url, document, documentName, entityId, typed);
    }

    ApplicationDraft described(How newHow, String newUrl, String newEntityId, Map<String, String> newTyped) {
        return new ApplicationDraft(
                project, name, type, newHow, newUrl, document, documentName, newEntityId, Map.copyOf(newTyped));
    }

    ApplicationDraft uploaded(String newDocument, String newDocumentName) {
        return new ApplicationDraft(project, name, type, how, url, newDocument, newDocumentName, entityId, typed);
    }

    String protocol() {
        return type.replaceFirst("/.*", "");
    }

    Optional<String> template() {
        int slash = type.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(type.substring(slash + 1));
    }

    NewApplication application() {
        return new NewApplication(
                name, Optional.empty(), protocol(), template(), Map.of(), Optional.empty(), Optional.of(source()));
    }

    private Source source() {
        Optional<String> meant = Optional.of(entityId).filter(one -> !one.isEmpty());
        return switch (how) {
            case URL -> new Source.Url(url, meant);
            case FILE -> new Source.Document(ByteBuffer.wrap(document.getBytes(ISO_8859_1)), Optional.empty(), meant);
            case TYPED -> new Source.Typed(typed);
        };
    }
}
