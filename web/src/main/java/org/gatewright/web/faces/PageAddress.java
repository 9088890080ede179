package org.gatewright.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.omnifaces.util.Servlets;

/** What the address of this page says: whose page it is, and which part of a list is wanted. */
@RequestScoped
public class PageAddress {

    @Inject
    HttpServletRequest request;

    /** The thing this page is about; without one there is no such page. */
    public String id() {
        return required("id");
    }

    /** A parameter without which there is no such page. */
    public String required(String parameter) {
        return find(parameter).orElseThrow(() -> DomainException.of(ErrorCode.NOT_FOUND));
    }

    /** Of the address alone: a form sent to it may have a field of the same name. */
    public Optional<String> find(String parameter) {
        return Servlets.getRequestQueryStringMap(request).getOrDefault(parameter, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    /** The address of a list of its own. */
    public ListAddress list(String sort, String... filters) {
        return ListAddress.read(request.getRequestURI(), request.getParameterMap(), List.of(), List.of(filters), sort);
    }

    /** The address of a list that is part of one thing, which {@code id} names. */
    public ListAddress listWithin(String sort, String... filters) {
        return ListAddress.read(
                request.getRequestURI(), request.getParameterMap(), List.of("id"), List.of(filters), sort);
    }
}
