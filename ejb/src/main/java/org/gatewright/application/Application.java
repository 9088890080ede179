package org.gatewright.application;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.organization.State;

/**
 * An application that people sign in to.
 *
 * @param alias its short name in addresses, unique in the instance
 * @param protocol id of the protocol it speaks
 * @param identifier the name it goes by in the protocol
 * @param template id of the template it was made from
 * @param settings by the protocol's keys, in order; secrets are not among them
 * @param secrets keys of the settings that have a secret value
 * @param metadataUrl where its description was fetched
 * @param missing what it is set up with and the answering node lacks at the moment
 */
public record Application(
        String id,
        String projectId,
        String projectName,
        String organizationId,
        String organizationName,
        String name,
        String alias,
        String protocol,
        String identifier,
        Optional<String> template,
        State state,
        Map<String, String> settings,
        List<String> secrets,
        List<MapperConfig> mappers,
        Optional<String> metadataUrl,
        long version,
        Instant createdAt,
        Instant changedAt,
        List<Missing> missing) {

    public Application {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        secrets = List.copyOf(secrets);
        mappers = List.copyOf(mappers);
        missing = List.copyOf(missing);
    }

    /** The same, with what the node lacks. */
    Application lacking(List<Missing> lacked) {
        return new Application(
                id,
                projectId,
                projectName,
                organizationId,
                organizationName,
                name,
                alias,
                protocol,
                identifier,
                template,
                state,
                settings,
                secrets,
                mappers,
                metadataUrl,
                version,
                createdAt,
                changedAt,
                lacked);
    }
}
