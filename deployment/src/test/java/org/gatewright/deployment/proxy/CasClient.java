package org.gatewright.deployment.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.gatewright.deployment.Conditions;
import org.gatewright.deployment.Folders;

/**
 * An application that speaks CAS: Apache httpd with Debian's mod_auth_cas. What it was told of the person it repeats in headers of
 * its pages. Closing it stops it.
 */
public final class CasClient implements AutoCloseable {

    /** Pages for those who are signed on. */
    public static final String SECURE = "/secure/";

    /** Pages for those who have logged in for them. */
    public static final String RENEW = "/renew/";

    private static final String MODULES = "mpm_event authn_core authz_core authz_user env headers auth_cas";

    private static final String MAIN =
            """
            ServerRoot %1$s
            ServerName http://127.0.0.1:%2$d
            PidFile apache.pid
            DefaultRuntimeDir %1$s
            ErrorLog error.log
            LogLevel info auth_cas:debug
            User www-data
            Group www-data
            Listen 127.0.0.1:%2$d
            DocumentRoot %1$s/pages
            UseCanonicalName On
            %3$s
            CASVersion 2
            CASDebug On
            CASLoginURL %4$s/cas/login
            CASValidateURL %4$s/cas/p3/serviceValidate
            CASCookiePath %1$s/sessions/
            CASSSOEnabled On
            CASAttributePrefix CAS_
            <Directory %1$s/pages>
              Require valid-user
              AuthType CAS
              CASAuthNHeader CAS-User
            </Directory>
            <Location /renew>
              CASRenew /renew
            </Location>
            Header set X-User expr=%%{REMOTE_USER}
            Header set X-Role expr=%%{req:CAS_Role}
            Header set X-Source expr=%%{req:CAS_SourceIdentity}
            Header set X-Mail expr=%%{req:CAS_mail}
            """;

    private final int port;
    private final Path folder;
    private final Process process;

    private CasClient(int port, Path folder, Process process) {
        this.port = port;
        this.folder = folder;
        this.process = process;
    }

    /**
     * Starts it and returns when it answers.
     *
     * @param server address of the server, without a slash at the end
     */
    public static CasClient start(int port, String server) {
        Path folder = Path.of("target", "cas-client").toAbsolutePath();
        Folders.delete(folder);
        try {
            Files.createDirectories(folder.resolve("sessions"));
            // httpd answers as www-data
            Files.setPosixFilePermissions(folder.resolve("sessions"), PosixFilePermissions.fromString("rwxrwxrwx"));
            for (String pages : List.of(SECURE, RENEW)) {
                Path page = folder.resolve("pages" + pages + "page.txt");
                Files.createDirectories(page.getParent());
                Files.writeString(page, "This page is for those who are signed on.\n");
            }
            Files.writeString(
                    folder.resolve("apache.conf"), MAIN.formatted(folder, port, Apache.includes(MODULES), server));
            Process process = new ProcessBuilder(
                            "/usr/sbin/apache2",
                            "-D",
                            "FOREGROUND",
                            "-f",
                            folder.resolve("apache.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            CasClient client = new CasClient(port, folder, process);
            Conditions.await("the CAS client answers; see " + folder, client::answers);
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** What it wrote about what it did. */
    public String log() {
        try {
            return Files.readString(folder.resolve("error.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private boolean answers() {
        if (!process.isAlive()) {
            throw new AssertionError("The CAS client ended at once; see output and error.log in " + folder);
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
