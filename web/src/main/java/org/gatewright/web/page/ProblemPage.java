package org.gatewright.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatewright.setting.Branding;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.PolicyStore;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.security.ContentPolicy;
import org.gatewright.web.text.Texts;

/** Tells a person what went wrong, under a reference number that the activity explains to an administrator. */
@ApplicationScoped
public class ProblemPage {

    @Inject
    Configuration configuration;

    @Inject
    Browsers browsers;

    @Inject
    PolicyStore policies;

    @Inject
    Clock clock;

    /**
     * What the page says.
     *
     * @param key of the texts: {@code <key>.title}, {@code <key>.text} and, where there is something to do, {@code
     *     <key>.advice.1} and up
     * @param details sentences between the text and the reference number
     * @param onward where a button leads to that takes the person back to the application, by POST
     */
    public record Content(
            String key,
            Map<String, String> arguments,
            List<String> details,
            String reference,
            Optional<String> onward) {}

    /** A problem that is known by its HTTP status alone. */
    public void write(int status, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String known = "problem.status." + status;
        String key = Texts.of(Locale.ENGLISH).find(known + ".title").isPresent() ? known : "problem.status.500";
        write(status, new Content(key, Map.of(), List.of(), reference, Optional.empty()), request, response);
    }

    public void write(int status, Content content, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Texts texts = Texts.of(browsers.languageOf(request, Optional.empty()));
        String html = html(content, texts, branding(), clock.instant());
        PageWriter.write(response, status, html, ContentPolicy.page(configuration.publicUrl()));
    }

    /** A problem can be told even while the database can't be read. */
    private Branding branding() {
        try {
            return policies.effective("").branding();
        } catch (RuntimeException unreadable) {
            return Branding.NONE;
        }
    }

    static String html(Content content, Texts texts, Branding branding, Instant at) {
        String title = texts.of(content.key() + ".title", content.arguments());
        return new PlainPage(texts, branding, title, true, Optional.empty())
                .around(Html.of(
                        """
                        <span class="big-icon">{}</span>
                        <h1>{}</h1>
                        <p class="lede">{}</p>
                {}{}{}        <div class="actions">
                {}          <a class="btn" href="/account">{}</a>
                        </div>
                """,
                        Icon.WARNING.html(),
                        title,
                        PlainPage.strong(texts, content.key() + ".text", content.arguments()),
                        details(content.details()),
                        reference(content.reference(), texts, at),
                        advice(content, texts),
                        content.onward().map(address -> onward(address, content, texts)),
                        texts.of("problem.account")));
    }

    private static Html details(List<String> details) {
        return details.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "        <ul class=\"bullets\">{}</ul>\n",
                        details.stream()
                                .map(detail -> Html.of("<li>{}</li>", detail))
                                .toList());
    }

    private static Html reference(String reference, Texts texts, Instant at) {
        DateTimeFormatter format = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(ZoneOffset.UTC);
        return Html.of(
                """
                        <div class="reference">
                          <div><span class="label">{}</span><code>{}</code></div>
                          <time class="fine" datetime="{}">{} UTC</time>
                        </div>
                """,
                texts.of("problem.reference"),
                reference,
                at,
                format.format(at));
    }

    private static Html advice(Content content, Texts texts) {
        List<Html> lines = Stream.iterate(1, number -> number + 1)
                .map(number -> content.key() + ".advice." + number)
                .takeWhile(key -> texts.find(key).isPresent())
                .map(key -> Html.of("<li>{}</li>", PlainPage.strong(texts, key, content.arguments())))
                .toList();
        return lines.isEmpty()
                ? Html.NOTHING
                : Html.of(
                        "        <h2>{}</h2>\n        <ul class=\"bullets\">{}</ul>\n",
                        texts.of("problem.whatToDo"),
                        lines);
    }

    private static Html onward(String address, Content content, Texts texts) {
        return Html.of(
                "          <form method=\"post\" action=\"{}\"><button class=\"btn primary\" type=\"submit\">{}</button></form>\n",
                address,
                texts.of("problem.onward", content.arguments()));
    }
}
