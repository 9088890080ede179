package org.gatewright.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The API's root and the general part of its description. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Gatewright",
                        version = "1",
                        description =
                                "Everything the console does, for automation. Errors are problem details (RFC 9457). Lists"
                                        + " come in parts: send the value of next as cursor for the part that follows. Changes are merge"
                                        + " patches (RFC 7396): what is left out stays, and null takes a value away."),
        security = @SecurityRequirement(name = "token"))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A personal access token. It may do what its owner may do.")
public class ApiApplication extends Application {

    /** What a change is sent as. */
    static final String MERGE_PATCH = "application/merge-patch+json";
}
