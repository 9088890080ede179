package org.gatewright.web.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gatewright.web.text.Texts;

/**
 * A piece of HTML. Made from a constant with holes, written {@code {}}; whatever fills a hole is escaped, unless it is HTML
 * itself. Holes may be in text and in quoted attribute values only.
 */
public final class Html {

    public static final Html NOTHING = new Html("");

    private static final String HOLE = "{}";

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Fills the holes in order.
     *
     * @param parts {@link Html}, an {@link Optional} or a {@link List} of it, or anything else as text
     */
    public static Html of(String constant, Object... parts) {
        StringBuilder out = new StringBuilder(constant.length() * 2);
        int from = 0;
        for (Object part : parts) {
            int hole = constant.indexOf(HOLE, from);
            if (hole < 0) {
                throw new IllegalArgumentException("More parts than holes: " + constant);
            }
            out.append(constant, from, hole).append(markup(part));
            from = hole + HOLE.length();
        }
        if (constant.indexOf(HOLE, from) >= 0) {
            throw new IllegalArgumentException("More holes than parts: " + constant);
        }
        return new Html(out.append(constant, from, constant.length()).toString());
    }

    public static Html text(String text) {
        return new Html(escape(text));
    }

    /** A text of a bundle with HTML for its arguments. */
    public static Html sentence(String text, Map<String, Html> arguments) {
        return new Html(Texts.fill(escape(text), name -> arguments.getOrDefault(name, NOTHING).markup));
    }

    private static String markup(Object part) {
        if (part instanceof Html html) {
            return html.markup;
        }
        if (part instanceof Optional<?> optional) {
            return optional.map(Html::markup).orElse("");
        }
        if (part instanceof List<?> list) {
            return list.stream().map(Html::markup).collect(Collectors.joining());
        }
        return escape(part.toString());
    }

    /** Text as it must stand in HTML, in an element or a quoted attribute value. */
    public static String escape(String text) {
        int special = 0;
        while (special < text.length() && !isSpecial(text.charAt(special))) {
            special++;
        }
        // Long messages in base64 are not copied.
        return special == text.length() ? text : escape(text, special);
    }

    private static boolean isSpecial(char c) {
        return c == '&' || c == '<' || c == '>' || c == '"' || c == '\'' || c == '\r';
    }

    private static String escape(String text, int special) {
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, special);
        for (int i = special; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                // HTML 13.2.3.5: a parser would read it as a line feed
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    @Override
    public String toString() {
        return markup;
    }
}
