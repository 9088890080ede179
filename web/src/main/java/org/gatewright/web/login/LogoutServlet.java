package org.gatewright.web.login;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gatewright.setting.Branding;
import org.gatewright.setting.Configuration;
import org.gatewright.setting.PolicyStore;
import org.gatewright.signon.LoginService;
import org.gatewright.web.page.Html;
import org.gatewright.web.page.PageWriter;
import org.gatewright.web.page.PlainPage;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.security.ContentPolicy;
import org.gatewright.web.text.Texts;

/**
 * Ends the session of this browser when a page of ours sends a form here; whoever follows a link is asked first. There is no
 * address to go on to: nobody can send people through here.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LoginService login;

    @Inject
    transient PolicyStore policies;

    @Inject
    transient Browsers browsers;

    @Inject
    transient Configuration configuration;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (login.current(browsers.of(request)).isEmpty()) {
            doPost(request, response);
        } else {
            Texts texts = texts(request);
            write(
                    "logout.title",
                    Html.of(
                            """
                            <h1>{}</h1>
                            <p class="lede">{}</p>
                            <form class="form" method="post" action="{}/logout">
                              <button class="btn primary wide" type="submit">{}</button>
                            </form>
                    """,
                            texts.of("logout.title"),
                            texts.of("logout.text"),
                            configuration.publicUrl(),
                            texts.of("logout.submit")),
                    texts,
                    response);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!browsers.isOurs(request) && login.current(browsers.of(request)).isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        browsers.write(login.signOut(browsers.of(request)), response);
        Texts texts = texts(request);
        write(
                "logout.done.title",
                Html.of(
                        """
                        <h1>{}</h1>
                        <p class="lede">{}</p>
                        <p class="actions"><a class="btn wide" href="/login">{}</a></p>
                """,
                        texts.of("logout.done.title"),
                        texts.of("logout.done.text"),
                        texts.of("logout.done.again")),
                texts,
                response);
    }

    private Texts texts(HttpServletRequest request) {
        return Texts.of(browsers.languageOf(request, Optional.empty()));
    }

    private void write(String title, Html panel, Texts texts, HttpServletResponse response) throws IOException {
        Branding branding = policies.effective("").branding();
        String html = new PlainPage(texts, branding, texts.of(title), false, Optional.empty()).around(panel);
        PageWriter.write(response, HttpServletResponse.SC_OK, html, ContentPolicy.page(configuration.publicUrl()));
    }
}
