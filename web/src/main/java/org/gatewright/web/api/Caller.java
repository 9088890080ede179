package org.gatewright.web.api;

import jakarta.enterprise.context.RequestScoped;
import org.gatewright.administrator.Actor;
import org.jspecify.annotations.Nullable;

/** Who makes the request, once the access token was checked. */
@RequestScoped
public class Caller {

    private @Nullable Actor actor;

    void is(Actor known) {
        actor = known;
    }

    Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("The request was not authenticated");
        }
        return actor;
    }
}
