package org.gatewright.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatewright.setting.Branding;
import org.gatewright.signon.Current;
import org.gatewright.web.page.Html;
import org.gatewright.web.text.Texts;

/**
 * A person with a live session at one of their own pages.
 *
 * @param formToken what each of their forms must bring back
 */
record Visit(Current current, Texts texts, Branding branding, String formToken, HttpServletRequest request) {

    String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** All that was sent; which of it counts, the form of the second factor says. */
    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }

    /** The hidden input that shows that a form is ours. */
    Html tokenInput() {
        return Html.of("<input type=\"hidden\" name=\"f\" value=\"{}\">", formToken);
    }
}
