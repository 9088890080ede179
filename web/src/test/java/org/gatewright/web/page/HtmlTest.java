package org.gatewright.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void v039_textIsEscapedInElementsAndAttributes() {
        Html html = Html.of("<a title=\"{}\">{}</a>", "\"><script>alert('1')</script>", "a & b");

        assertThat(html)
                .hasToString("<a title=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;\">a &amp; b</a>");
    }

    @Test
    void htmlIsTakenAsItIs() {
        Html bold = Html.of("<b>{}</b>", "<");

        assertThat(Html.of("<p>{}{}{}</p>", bold, Optional.of(bold), List.of(bold, bold)))
                .hasToString("<p><b>&lt;</b><b>&lt;</b><b>&lt;</b><b>&lt;</b></p>");
    }

    @Test
    void whatFillsAHoleIsNotLookedAtAgain() {
        assertThat(Html.of("{} {}", "{}", "two")).hasToString("{} two");
    }

    @Test
    void v012_expressionsStayLiteral() {
        assertThat(Html.text("${java.version} #{env.HOME}")).hasToString("${java.version} #{env.HOME}");
    }

    @Test
    void argumentsOfASentenceMayBeHtml() {
        Html sentence = Html.sentence("to <{application}>", Map.of("application", Html.of("<b>{}</b>", "a&b")));

        assertThat(sentence).hasToString("to &lt;<b>a&amp;b</b>&gt;");
    }

    @Test
    void holesAndPartsMustAgree() {
        assertThatThrownBy(() -> Html.of("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("", "part")).isInstanceOf(IllegalArgumentException.class);
    }
}
