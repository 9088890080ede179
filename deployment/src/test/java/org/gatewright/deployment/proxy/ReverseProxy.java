package org.gatewright.deployment.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatewright.deployment.Conditions;
import org.gatewright.deployment.Folders;

/** A proxy as operators put it in front of nodes, with the file of {@code deployment/production}. Closing it stops it. */
public final class ReverseProxy implements AutoCloseable {

    /** What a file is shipped for. */
    public enum Product {
        NGINX,
        APACHE
    }

    private final Site site;
    private final Path folder;
    private final Process process;

    private ReverseProxy(Site site, Path folder, Process process) {
        this.site = site;
        this.folder = folder;
        this.process = process;
    }

    /** Starts one and returns when it answers. */
    public static ReverseProxy start(Product product, Site site) {
        String name = product.name().toLowerCase(Locale.ROOT);
        Path folder = Path.of("target", "proxies", name).toAbsolutePath();
        Folders.delete(folder);
        try {
            Files.createDirectories(folder);
            List<String> command =
                    switch (product) {
                        case NGINX -> Nginx.in(folder, site);
                        case APACHE -> Apache.in(folder, site);
                    };
            ReverseProxy proxy = new ReverseProxy(site, folder, run(command, folder));
            Conditions.await(name + " answers; see " + folder, () -> proxy.answers());
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process run(List<String> command, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(Map.of("APACHE_LOG_DIR", folder.toString(), "APACHE_RUN_DIR", folder.toString()));
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    public Site site() {
        return site;
    }

    /** What it wrote about requests. */
    public String accessLog() {
        try {
            return Files.readString(folder.resolve("gatewright.log"));
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
            throw new AssertionError("The proxy ended at once; see output and error.log in " + folder);
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
