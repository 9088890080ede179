package org.gatewright.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gatewright.failure.DataFolderException;
import org.gatewright.failure.DomainException;
import org.gatewright.failure.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewArchiveTest {

    private static final String STRUCTURE = "META-INF/jboss-deployment-structure.xml";

    private final Path folder;

    NewArchiveTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "acme.jar, META-INF/services/org.gatewright.spi.Plugin, META-INF/jboss-deployment-structure.xml",
        "acme-2.0.war, WEB-INF/classes/META-INF/services/org.gatewright.spi.Plugin, WEB-INF/jboss-deployment-structure.xml"
    })
    void whatFitsIsPutIntoItsPlaceAsItIs(String name, String service, String structure) throws IOException {
        byte[] content = archive("1.0", service, structure);
        try (NewArchive archive = receive(name, content)) {
            assertThat(folder.resolve(name)).doesNotExist();

            archive.put(false);

            assertThat(archive.sha256()).isEqualTo(ArchiveHash.of(content));
        }
        assertThat(folder.resolve(name)).hasBinaryContent(content);
        assertThat(files()).containsExactly(name);
    }

    @Test
    void anotherIsReplacedWhereThatIsChosenAlone() throws IOException {
        Files.writeString(folder.resolve("acme.jar"), "old");
        byte[] content = archive("1.0", Archive.SERVICE_FILE, STRUCTURE);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> {
                    try (NewArchive archive = receive("acme.jar", content)) {
                        archive.put(false);
                    }
                })
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_ARCHIVE_EXISTS))
                .satisfies(refused -> assertThat(refused.field()).hasValue("replace"));
        assertThat(folder.resolve("acme.jar")).hasContent("old");

        try (NewArchive archive = receive("acme.jar", content)) {
            archive.put(true);
        }
        assertThat(folder.resolve("acme.jar")).hasBinaryContent(content);
        assertThat(files()).containsExactly("acme.jar");
    }

    @Test
    void aPlaceThatCannotBeWrittenEndsWhatWouldTellOfIt() throws IOException {
        Files.createDirectories(folder.resolve("acme.jar").resolve("in the way"));
        byte[] content = archive("1.0", Archive.SERVICE_FILE, STRUCTURE);

        assertThatExceptionOfType(DataFolderException.class).isThrownBy(() -> {
            try (NewArchive archive = receive("acme.jar", content)) {
                archive.put(true);
            }
        });
        assertThat(files()).containsExactly("acme.jar");
    }

    @Test
    void oneThatIsNotPutIntoItsPlaceIsGone() throws IOException {
        receive("acme.jar", archive("1.0", Archive.SERVICE_FILE, STRUCTURE)).close();

        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "acme.zip",
                "acme.jar.failed",
                "../acme.jar",
                "a/b.jar",
                ".jar",
                ".acme.jar",
                "ä.jar",
                "a b.jar"
            })
    void aNameThatNoArchiveHasIsRefused(String name) throws IOException {
        byte[] content = archive("1.0", Archive.SERVICE_FILE, STRUCTURE);

        assertThat(refusal(name, new ByteArrayInputStream(content)).code()).isEqualTo(ErrorCode.PLUGIN_ARCHIVE_NAME);
    }

    @Test
    void whatIsNoPluginIsRefusedInOneSentence() throws IOException {
        assertThat(reason("no archive".getBytes(UTF_8))).isEqualTo("It is no archive that can be read.");
        assertThat(reason(new byte[0])).isEqualTo("It is no archive that can be read.");
        assertThat(reason(archive("1.0", STRUCTURE)))
                .contains("has no file META-INF/services/org.gatewright.spi.Plugin");
        assertThat(reason(archive("1.0", Archive.SERVICE_FILE))).contains("has no " + STRUCTURE);
        assertThat(reason(archive("2.0", Archive.SERVICE_FILE, STRUCTURE))).contains("built for version 2.0");
        assertThat(reason(archive("", Archive.SERVICE_FILE, STRUCTURE))).contains("does not say in Spi-Version");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream(new byte[50 * 1024 * 1024]), new ByteArrayInputStream(new byte[1]));

        assertThat(refusal("acme.jar", endless).code()).isEqualTo(ErrorCode.PLUGIN_ARCHIVE_TOO_LARGE);
    }

    @Test
    void thereMustBeAFolder() throws IOException {
        byte[] content = archive("1.0", Archive.SERVICE_FILE, STRUCTURE);

        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(
                        () -> NewArchive.receive(folder.resolve("none"), "acme.jar", new ByteArrayInputStream(content)))
                .satisfies(refused -> assertThat(refused.arguments().get("reason"))
                        .isEqualTo("This server has no folder for plugins."));
    }

    private String reason(byte[] content) {
        DomainException refused = refusal("acme.jar", new ByteArrayInputStream(content));
        assertThat(refused.code()).isEqualTo(ErrorCode.PLUGIN_ARCHIVE_UNFIT);
        return String.valueOf(refused.arguments().get("reason"));
    }

    private DomainException refusal(String name, InputStream content) {
        DomainException refused =
                catchThrowableOfType(DomainException.class, () -> NewArchive.receive(folder, name, content));
        assertThat(refused.field()).hasValue("archive");
        assertThat(files()).isEmpty();
        return refused;
    }

    private NewArchive receive(String name, byte[] content) throws IOException {
        return NewArchive.receive(folder, name, new ByteArrayInputStream(content));
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] archive(String spiVersion, String... files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            String version = spiVersion.isEmpty() ? "" : "Spi-Version: " + spiVersion + "\n";
            zip.write(("Manifest-Version: 1.0\n" + version).getBytes(UTF_8));
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
            }
        }
        return bytes.toByteArray();
    }
}
