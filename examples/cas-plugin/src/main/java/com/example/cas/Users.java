package com.example.cas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.spi.identity.Subject;
import org.gatewright.spi.mapping.Release;

/** What an application learns about a person. */
final class Users {

    private Users() {}

    /** The name that a mapper chose, or else the field that the application's settings say. */
    static Optional<String> name(Release release, Subject subject, CasSettings settings) {
        return release.subjectName().or(() -> subject.field(settings.userField())).filter(name -> !name.isBlank());
    }

    static Map<String, List<String>> attributes(Release release) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        release.attributes().all().forEach(attribute -> attributes.put(attribute.name(), attribute.values()));
        return attributes;
    }
}
