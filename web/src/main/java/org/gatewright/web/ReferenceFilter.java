package org.gatewright.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gatewright.failure.Reference;

/** Gives each request the reference number that its page shows and its lines in the log bear, also where it ends in an error. */
@WebFilter(
        urlPatterns = "/*",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR},
        asyncSupported = true)
public class ReferenceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = Reference.class.getName();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Reference reference = request.getAttribute(ATTRIBUTE) instanceof Reference known ? known : new Reference();
        request.setAttribute(ATTRIBUTE, reference);
        boolean entered = reference.enter();
        try {
            chain.doFilter(request, response);
        } finally {
            // The error page is written inside of the request that it belongs to, or after it.
            if (entered) {
                Reference.leave();
            }
        }
    }
}
