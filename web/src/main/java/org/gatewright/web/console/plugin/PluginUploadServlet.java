package org.gatewright.web.console.plugin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.gatewright.setting.PluginUploadService;
import org.gatewright.web.console.SignedIn;
import org.gatewright.web.faces.Notices;
import org.gatewright.web.faces.Text;
import org.gatewright.web.security.Browsers;
import org.gatewright.web.security.FormToken;

/** Takes the archive of a plugin. No page of Faces: those take no files of that size from anybody. */
@WebServlet("/console/plugins/upload")
@MultipartConfig(
        maxFileSize = PluginUploadServlet.LARGEST_FILE,
        maxRequestSize = PluginUploadServlet.LARGEST_REQUEST,
        fileSizeThreshold = 0)
public class PluginUploadServlet extends HttpServlet {

    /** Somewhat larger than what is taken, so that most that is too large gets a sentence at its field. */
    static final long LARGEST_FILE = 64L * 1024 * 1024;

    static final long LARGEST_REQUEST = LARGEST_FILE + 64 * 1024;

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/console/plugins/list";

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient PluginUploadService uploads;

    @Inject
    transient PluginUploadView form;

    @Inject
    transient Browsers browsers;

    @Inject
    transient Notices notices;

    @Inject
    transient Text text;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(LIST);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!uploads.isOpenTo(signedIn.actor())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            Part archive = archive(request);
            if (!isOwnForm(request)) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            String name = name(archive);
            try (InputStream content = archive.getInputStream()) {
                uploads.upload(signedIn.actor(), name, content, request.getParameter("replace") != null);
            }
            notices.add(text.of("plugins.upload.done", "file", name));
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", LIST);
        } catch (DomainException refused) {
            form.refuse(refused);
            response.setStatus(
                    refused.code().kind() == ErrorCode.Kind.CONFLICT
                            ? HttpServletResponse.SC_CONFLICT
                            : HttpServletResponse.SC_BAD_REQUEST);
            request.getRequestDispatcher(LIST + ".xhtml").forward(request, response);
        }
    }

    private static Part archive(HttpServletRequest request) throws IOException, ServletException {
        boolean isUpload = String.valueOf(request.getContentType()).startsWith("multipart/form-data");
        try {
            return Optional.ofNullable(isUpload ? request.getPart("archive") : null)
                    .orElseThrow(() ->
                            DomainException.of(ErrorCode.PLUGIN_ARCHIVE_NAME).at("archive"));
        } catch (IllegalStateException tooLarge) {
            throw DomainException.of(ErrorCode.PLUGIN_ARCHIVE_TOO_LARGE).at("archive");
        }
    }

    private boolean isOwnForm(HttpServletRequest request) {
        String sent = Optional.ofNullable(request.getParameter("f")).orElse("");
        return browsers.sessionOf(request)
                .filter(session -> FormToken.fits(session, sent))
                .isPresent();
    }

    /** Without the folders that some browsers send. */
    private static String name(Part archive) {
        return Optional.ofNullable(archive.getSubmittedFileName()).orElse("").replaceFirst("(?s).*[/\\\\]", "");
    }
}
