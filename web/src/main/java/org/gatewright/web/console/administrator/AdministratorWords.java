package org.gatewright.web.console.administrator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.gatewright.administrator.Scope;

/** How links say for which part of the instance somebody is appointed. */
@Named
@ApplicationScoped
public class AdministratorWords {

    /** The query of an address, question mark included; empty for the instance. */
    public String address(Scope scope) {
        return scope.level() == Scope.Level.INSTANCE ? "" : "?" + parameters(scope);
    }

    /** The same to be added to a query; empty for the instance. */
    public String more(Scope scope) {
        return scope.level() == Scope.Level.INSTANCE ? "" : "&" + parameters(scope);
    }

    private static String parameters(Scope scope) {
        return "level=" + scope.level() + "&scope=" + scope.id();
    }
}
