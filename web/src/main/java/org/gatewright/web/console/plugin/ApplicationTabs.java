package org.gatewright.web.console.plugin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.gatewright.application.TabService;

/** The tabs that plugins add to each application. */
@Named
@RequestScoped
public class ApplicationTabs {

    @Inject
    TabService tabs;

    public List<String> getIds() {
        return tabs.ofApplications();
    }
}
