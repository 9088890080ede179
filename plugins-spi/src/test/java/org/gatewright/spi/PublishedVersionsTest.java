package org.gatewright.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What authors download is of one version, that of the contract, which their poms can't take from ours. */
class PublishedVersionsTest {

    private static final List<String> PUBLISHED =
            List.of("plugins-spi", "plugins-base", "plugins-testkit", "plugins-parent", "plugins-archetype");

    @Test
    void everythingPublishedHasTheVersionOfTheContract() {
        String version = property("pom.xml", "version.plugins-spi");

        assertThat(version).startsWith(SpiVersion.CURRENT + ".");
        assertThat(PUBLISHED)
                .allSatisfy(module -> assertThat(first("</artifactId>\\s+<version>([^<]+)</version>", module))
                        .isEqualTo(version));
        assertThat(property("plugins-parent/pom.xml", "version.plugins-spi")).isEqualTo(version);
    }

    @Test
    void pluginsAreBuiltForTheContractThatTheServerOffers() {
        assertThat(property("plugins-parent/pom.xml", "spi.version")).isEqualTo(SpiVersion.CURRENT.toString());
        assertThat(property("pom.xml", "spi.version")).isEqualTo(SpiVersion.CURRENT.toString());
    }

    private static String property(String pom, String name) {
        return found("<" + Pattern.quote(name) + ">([^<]+)<", read(pom));
    }

    /** The module's own version stands behind its parent. */
    private static String first(String pattern, String module) {
        String pom = read(module + "/pom.xml");
        return found(pattern, pom.substring(pom.indexOf("</parent>")));
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static String read(String pom) {
        try {
            return Files.readString(Path.of("..", pom));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
