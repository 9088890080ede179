package org.gatewright.plugin.saml.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatewright.plugin.saml.setting.NameIdFormats;

/** For whom a document of ours is written. */
public enum Profile {
    /** Everybody. */
    FULL("", NameIdFormats.ALL),
    /** AWS: what its consoles read and nothing else. */
    AWS("aws", List.of(NameIdFormats.EMAIL_ADDRESS, NameIdFormats.PERSISTENT));

    private final String parameter;
    private final List<String> nameIdFormats;

    Profile(String parameter, List<String> nameIdFormats) {
        this.parameter = parameter;
        this.nameIdFormats = nameIdFormats;
    }

    /** As it is asked for in the query of the address. */
    String parameter() {
        return parameter;
    }

    List<String> nameIdFormats() {
        return nameIdFormats;
    }

    static Optional<Profile> find(String parameter) {
        return Arrays.stream(values())
                .filter(profile -> profile.parameter.equals(parameter))
                .findFirst();
    }
}
