package org.gatewright.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/** The icon of a plugin, as it is sent to browsers. */
public final class Picture {

    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /** What an icon can be. */
    enum Kind {
        SVG("svg", "image/svg+xml"),
        PNG("png", "image/png");

        private final String ending;
        private final String mediaType;

        Kind(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        String ending() {
            return ending;
        }

        private boolean fits(byte[] content) {
            return this == SVG ? isSvg(content) : isPng(content);
        }
    }

    private final String file;
    private final String mediaType;
    private final byte[] content;

    private Picture(String file, String mediaType, byte[] content) {
        this.file = file;
        this.mediaType = mediaType;
        this.content = content;
    }

    /** Empty if that is not what its ending says. */
    static Optional<Picture> of(Kind kind, byte[] content) {
        return kind.fits(content)
                ? Optional.of(
                        new Picture(ArchiveHash.of(content) + "." + kind.ending(), kind.mediaType, content.clone()))
                : Optional.empty();
    }

    /** A look at the beginning, as a browser does before it draws; who shows it must not let it run scripts. */
    private static boolean isSvg(byte[] content) {
        String text = new String(content, UTF_8);
        return text.replaceFirst("^\\x{FEFF}", "").stripLeading().startsWith("<") && text.contains("<svg");
    }

    /** PNG 5.2: the first eight bytes. */
    private static boolean isPng(byte[] content) {
        return Arrays.equals(PNG_START, Arrays.copyOf(content, PNG_START.length));
    }

    /** Its name among all icons: SHA-256 of the content in hexadecimal digits, and the ending of its kind. */
    public String file() {
        return file;
    }

    public String mediaType() {
        return mediaType;
    }

    /** At most 64 KiB. */
    public byte[] content() {
        return content.clone();
    }
}
