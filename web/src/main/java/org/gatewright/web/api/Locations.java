package org.gatewright.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.gatewright.setting.Configuration;

/** Answers with the address of what was created: below the configured address of the server, whatever the request says. */
@ApplicationScoped
public class Locations {

    @Inject
    Configuration configuration;

    /**
     * 201 with what was created.
     *
     * @param collection path of the collection below the API's root, such as {@code projects}
     */
    Response created(String collection, String id, Object entity) {
        return Response.created(URI.create(configuration.publicUrl() + "/api/v1/" + collection + "/" + id))
                .entity(entity)
                .build();
    }
}
