package org.gatewright.deployment.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx with the shipped file, and around it what Debian's configuration says that matters. */
final class Nginx {

    private static final String MAIN =
            """
            %s
            daemon off;
            pid nginx.pid;
            events {}
            http {
                gzip on;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include gatewright.conf;
            }
            """;

    private Nginx() {}

    /** Writes its files into a folder, and returns the command that runs it in the foreground. */
    static List<String> in(Path folder, Site site) throws IOException {
        String shipped = site.shipped("nginx")
                .replaceAll("listen \\[::\\].*", "")
                .replace("listen 80;", "listen 127.0.0.1:" + site.plainPort() + ";")
                .replace("listen 443 ", "listen 127.0.0.1:" + site.port() + " ")
                .replace("/var/log/nginx", folder.toString())
                .replace("proxy_http_version", "proxy_bind " + Site.PROXY_ADDRESS + ";\n    proxy_http_version");
        Files.writeString(folder.resolve("gatewright.conf"), shipped);
        boolean root = "root".equals(System.getProperty("user.name"));
        Files.writeString(folder.resolve("nginx.conf"), MAIN.formatted(root ? "user root;" : ""));
        return List.of("/usr/sbin/nginx", "-p", folder.toString(), "-c", "nginx.conf", "-e", "error.log");
    }
}
