package org.gatewright.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;

/**
 * What a plugin's archive has for an icon, read once.
 *
 * @param picture empty if there is none that can be shown
 * @param fault why one that is there is not shown, one sentence
 */
record Icon(Optional<Picture> picture, Optional<String> fault) {

    static final Icon NONE = new Icon(Optional.empty(), Optional.empty());

    private static final String BASE = "META-INF/gatewright/icon.";
    private static final int LARGEST = 64 * 1024;

    /** Looks for the kinds one after the other: where there are several, a picture that scales is shown. */
    static Icon read(Archive archive) {
        for (Picture.Kind kind : Picture.Kind.values()) {
            String path = BASE + kind.ending();
            try {
                Optional<URL> file = archive.find(path);
                if (file.isPresent()) {
                    return read(path, kind, file.get());
                }
            } catch (IOException e) {
                return faulty("Its icon " + path + " can't be read: " + e.getMessage() + ".");
            }
        }
        return NONE;
    }

    private static Icon read(String path, Picture.Kind kind, URL file) throws IOException {
        byte[] content;
        try (InputStream in = Archive.open(file)) {
            content = in.readNBytes(LARGEST + 1);
        }
        if (content.length > LARGEST) {
            return faulty("Its icon " + path + " is larger than 64 KiB and is not shown.");
        }
        Optional<Picture> picture = Picture.of(kind, content);
        return picture.isPresent()
                ? new Icon(picture, Optional.empty())
                : faulty("Its icon " + path + " is no " + kind + " and is not shown.");
    }

    private static Icon faulty(String sentence) {
        return new Icon(Optional.empty(), Optional.of(sentence));
    }
}
