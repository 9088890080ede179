package org.gatewright.web.factor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gatewright.credential.FactorForm;
import org.gatewright.spi.factor.Shown;
import org.gatewright.spi.setting.Setting;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.QrSvg;
import org.gatewright.web.text.Texts;

/** Draws what a second factor declares. The form around it is the page's own. */
public final class FactorHtml {

    private final FactorTexts factorTexts;
    private final Texts texts;

    public FactorHtml(FactorTexts factorTexts, Texts texts) {
        this.factorTexts = factorTexts;
        this.texts = texts;
    }

    public String name(String factor) {
        return factorTexts.name(texts, factor);
    }

    /** What to do with a form. */
    public String lede(FactorForm form) {
        return factorTexts.of(texts, form.factor(), form.enrolling() ? "enrol" : "challenge");
    }

    /** What is said when an answer was wrong. */
    public String refused(FactorForm form) {
        return factorTexts.of(texts, form.factor(), "refused");
    }

    /** One button for each factor, and what it is. */
    public List<Html> choices(List<String> factors) {
        return factors.stream()
                .map(factor -> Html.of(
                        """
                        <div class="field">
                            <button class="btn wide" type="submit" name="factor" value="{}" aria-describedby="{}-help">{}</button>
                            <p class="help" id="{}-help">{}</p>
                          </div>
                        """,
                        factor,
                        factor,
                        name(factor),
                        factor,
                        factorTexts.of(texts, factor, "help")))
                .toList();
    }

    /** What a form shows, above its fields. */
    public List<Html> shown(FactorForm form) {
        return form.shown().stream().map(this::shown).toList();
    }

    private Html shown(Shown one) {
        if (one instanceof Shown.Picture picture) {
            return QrSvg.of(picture.content(), text(picture.label(), Map.of()));
        }
        if (one instanceof Shown.Value value) {
            return Html.of("<p>{} <code class=\"url\">{}</code></p>", text(value.label(), Map.of()), value.value());
        }
        if (one instanceof Shown.Link link) {
            return Html.of("<p><a href=\"{}\">{}</a></p>", link.address(), text(link.label(), Map.of()));
        }
        Shown.Sentence sentence = (Shown.Sentence) one;
        return Html.of("<p>{}</p>", text(sentence.text(), sentence.arguments()));
    }

    /** The fields of a form. The first one has the cursor. */
    public List<Html> fields(FactorForm form) {
        return form.fields().stream()
                .map(field ->
                        field(form.factor(), field, field.equals(form.fields().get(0))))
                .toList();
    }

    private Html field(String factor, Setting field, boolean first) {
        String key = "setting.factor." + factor + "." + field.key();
        Optional<String> help = factorTexts.find(texts, key + ".help", Map.of());
        Html common = Html.of(
                "{}{}{}",
                field.required() ? Html.of(" required") : Html.NOTHING,
                help.isPresent() ? Html.of(" aria-describedby=\"{}-help\"", field.key()) : Html.NOTHING,
                first ? Html.of(" autofocus") : Html.NOTHING);
        return Html.of(
                """
                <div class="field">
                            <label for="{}">{}</label>
                            {}{}
                          </div>""",
                field.key(),
                text(key + ".label", Map.of()),
                field.choices().isEmpty() ? input(field, common) : select(key, field, common),
                help.map(text -> Html.of("<p class=\"help\" id=\"{}-help\">{}</p>", field.key(), text)));
    }

    private static Html input(Setting field, Html common) {
        boolean digits = isOfDigits(field);
        return Html.of(
                "<input class=\"{}\" id=\"{}\" name=\"{}\" type=\"{}\"{} autocomplete=\"one-time-code\"{}{}>",
                digits ? "input code-input" : "input",
                field.key(),
                field.key(),
                field.type() == Setting.Type.SECRET ? "password" : "text",
                digits ? Html.of(" inputmode=\"numeric\"") : Html.NOTHING,
                field.pattern().map(Pattern::pattern).map(pattern -> Html.of(" pattern=\"{}\"", pattern)),
                common);
    }

    /** Phones show keys for digits then. */
    private static boolean isOfDigits(Setting field) {
        return field.type() == Setting.Type.NUMBER
                || field.pattern()
                        .filter(pattern -> pattern.pattern().startsWith("[0-9"))
                        .isPresent();
    }

    private Html select(String key, Setting field, Html common) {
        return Html.of(
                "<select class=\"input\" id=\"{}\" name=\"{}\"{}><option value=\"\">{}</option>{}</select>",
                field.key(),
                field.key(),
                common,
                texts.of("factor.choices.none"),
                field.choices().stream()
                        .map(choice -> Html.of(
                                "<option value=\"{}\">{}</option>",
                                choice,
                                text(key + "." + choice.replaceAll("[^A-Za-z0-9.-]", "_"), Map.of())))
                        .toList());
    }

    private String text(String key, Map<String, String> arguments) {
        return factorTexts.find(texts, key, arguments).orElse(key);
    }
}
