package org.gatewright.deployment.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a proxy listens, and what it is in front of.
 *
 * @param port for https, of 127.0.0.1; http is the next one
 * @param nodes two addresses such as {@code 127.0.0.1:8080}
 */
public record Site(int port, ServerCertificate certificate, List<String> nodes) {

    /** Where proxies call the nodes from, so that these can tell them from whoever is in front: what nodes are to trust. */
    public static final String PROXY_ADDRESS = "127.0.0.2";

    public Site {
        nodes = List.copyOf(nodes);
    }

    /** The address for people and applications, without a slash at the end. */
    public String url() {
        return "https://127.0.0.1:" + port;
    }

    /** Where nothing is but the way to {@link #url}, without a slash at the end. */
    public String plainUrl() {
        return "http://127.0.0.1:" + plainPort();
    }

    int plainPort() {
        return port + 1;
    }

    /** The file that is shipped for a product, as an operator changes it: nodes, name and certificate. */
    String shipped(String product) {
        try {
            return Files.readString(Path.of("production", product, "gatewright.conf"))
                    .replace("10.0.0.1:8080", nodes.get(0))
                    .replace("10.0.0.2:8080", nodes.get(1))
                    .replace(
                            "/etc/ssl/id.example.com/fullchain.pem",
                            certificate.chain().toString())
                    .replace(
                            "/etc/ssl/id.example.com/privkey.pem",
                            certificate.key().toString())
                    .replace("https://id.example.com", url())
                    .replace("id.example.com", "127.0.0.1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
