package org.gatewright.web.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatewright.session.SessionInfo;
import org.gatewright.signon.OwnApplication;
import org.gatewright.user.User;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.Icon;
import org.gatewright.web.page.Initials;
import org.gatewright.web.text.Texts;

/** What a person finds on their own start page. */
final class StartPage {

    /** What may have been done just before; the address names it. */
    private enum Done {
        PASSWORD_CHANGED,
        SECOND_FACTOR_ADDED,
        SECOND_FACTOR_REMOVED,
        SESSION_ENDED
    }

    private StartPage() {}

    /**
     * The page.
     *
     * @param factor what people call the person's second factor; empty if there is none
     * @param directory what people call the directory that the person comes from; empty if it is none
     */
    static String html(
            User user,
            Optional<String> factor,
            Optional<String> directory,
            List<OwnApplication> applications,
            List<SessionInfo> sessions,
            Visit visit) {
        Texts texts = visit.texts();
        return AccountPage.around(
                texts.of("account.title"),
                Html.of(
                        """
                {}    <div class="with-face"><span class="avatar large" aria-hidden="true">{}</span><div><h1>{}</h1><p class="muted">{}</p></div></div>
                    <section class="stack tight" aria-labelledby="applications">
                      <h2 id="applications">{}</h2>
                {}    </section>
                    <div class="split even">
                {}{}    </div>
                """,
                        done(visit),
                        Initials.of(user.displayName()),
                        user.displayName(),
                        user.userName(),
                        texts.of("account.applications"),
                        applications(applications, texts),
                        signingIn(user, factor, directory, texts),
                        sessions(sessions, visit)),
                visit);
    }

    private static Optional<Html> done(Visit visit) {
        return List.of(Done.values()).stream()
                .filter(done -> done.name().equals(visit.parameter("done")))
                .map(done -> AccountPage.notice(visit.texts().of("account.done." + done)))
                .findFirst();
    }

    private static Html applications(List<OwnApplication> applications, Texts texts) {
        return applications.isEmpty()
                ? Html.of("      <p class=\"muted\">{}</p>\n", texts.of("account.applications.none"))
                : Html.of(
                        "      <ul class=\"tiles\">{}</ul>\n",
                        applications.stream().map(StartPage::tile).toList());
    }

    private static Html tile(OwnApplication application) {
        return Html.of(
                """
                <li><a class="tile" href="{}"><span class="app-icon {}" aria-hidden="true">{}</span><span><strong>{}</strong><span class="sub">{}</span></span></a></li>
                """,
                application.start(),
                "abcd".charAt(Math.floorMod(application.id().hashCode(), 4)),
                Initials.of(application.name()),
                application.name(),
                application.projectName());
    }

    private static Html signingIn(User user, Optional<String> factor, Optional<String> directory, Texts texts) {
        return Html.of(
                """
                      <section class="card" aria-labelledby="signing-in">
                        <div class="card-head"><h2 id="signing-in">{}</h2></div>
                        <ul class="lines">
                          {}
                          {}
                          {}
                        </ul>
                      </section>
                """,
                texts.of("account.signingIn"),
                directory
                        .map(name -> elsewhere(name, texts))
                        .orElseGet(() -> line(Icon.LOCK, "password", user.hasPassword() ? "set" : "none", "", texts)),
                line(Icon.PHONE, "secondFactor", factor.isPresent() ? "set" : "none", factor.orElse(""), texts),
                line(Icon.KEY, "tokens", "set", "", texts));
    }

    /** The password of a person who comes from a directory. */
    private static Html elsewhere(String directory, Texts texts) {
        return Html.of(
                "<li>{}<span class=\"grow\"><strong>{}</strong><span class=\"fine block\">{}</span></span></li>",
                Icon.LOCK.html(),
                texts.of("account.password.name"),
                texts.of("account.password.elsewhere", Map.of("directory", directory)));
    }

    private static Html line(Icon icon, String what, String state, String factor, Texts texts) {
        String name = texts.of("account." + what + ".name");
        String action = texts.of("account." + what + "." + state + ".action");
        return Html.of(
                "<li>{}<span class=\"grow\"><strong>{}</strong><span class=\"fine block\">{}</span></span><a href=\"/account/{}\" aria-label=\"{}: {}\">{}</a></li>",
                icon.html(),
                name,
                texts.of("account." + what + "." + state, Map.of("factor", factor)),
                what.equals("secondFactor") ? "second-factor" : what,
                name,
                action,
                action);
    }

    private static Html sessions(List<SessionInfo> sessions, Visit visit) {
        Texts texts = visit.texts();
        String own = visit.current().session().id();
        Html endOthers = sessions.size() > 1
                ? AccountPage.button(
                        "/account",
                        texts.of("account.sessions.endOthers"),
                        texts.of("account.sessions.endOthers"),
                        List.of(),
                        visit)
                : Html.NOTHING;
        return Html.of(
                """
                      <section class="card" aria-labelledby="sessions">
                        <div class="card-head"><h2 id="sessions">{}</h2>{}</div>
                        <ul class="lines">{}</ul>
                      </section>
                """,
                texts.of("account.sessions"),
                endOthers,
                sessions.stream()
                        .map(session -> session(session, session.id().equals(own), visit))
                        .toList());
    }

    private static Html session(SessionInfo session, boolean own, Visit visit) {
        Texts texts = visit.texts();
        Device device = Device.of(session.userAgent());
        String name = device.name(texts);
        Html end = own
                ? Html.of("<span class=\"tag ok\">{}</span>", texts.of("account.sessions.this"))
                : AccountPage.button(
                        "/account",
                        texts.of("account.sessions.end"),
                        texts.of("account.sessions.endNamed", Map.of("device", name)),
                        List.of(AccountPage.hidden("session", session.id())),
                        visit);
        return Html.of(
                "<li>{}<span class=\"grow\"><strong>{}</strong><span class=\"fine block\">{} · {}</span></span>{}</li>",
                (device.isPhone() ? Icon.PHONE : Icon.SESSION).html(),
                name,
                session.address(),
                AccountPage.time(session.lastUsedAt(), texts),
                end);
    }
}
