package org.example.clock;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Tells who answers. */
@Path("/time")
public class TimeResource {

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String time() {
        return "It is late at " + ClockPlugin.host.publicUrl();
    }
}
