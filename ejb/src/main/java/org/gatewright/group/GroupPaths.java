package org.gatewright.group;

import java.util.ArrayList;
import java.util.List;

/** The paths of groups: names joined by slashes, from the top down. */
public final class GroupPaths {

    static final char SEPARATOR = '/';
    /** Levels beyond this are a mistake rather than a company. */
    static final int DEEPEST = 10;

    private GroupPaths() {}

    /** The path of a group within another, or at the top below the empty path. */
    static String child(String parentPath, String name) {
        return parentPath + SEPARATOR + name;
    }

    static int depth(String path) {
        return (int) path.chars().filter(c -> c == SEPARATOR).count();
    }

    /** Whether the path is this one or lies below it. */
    static boolean isWithin(String path, String above) {
        return path.equals(above) || path.startsWith(above + SEPARATOR);
    }

    /** The path itself and those of all groups above it. */
    public static List<String> withAncestors(String path) {
        List<String> paths = new ArrayList<>();
        for (int end = path.indexOf(SEPARATOR, 1); end > 0; end = path.indexOf(SEPARATOR, end + 1)) {
            paths.add(path.substring(0, end));
        }
        paths.add(path);
        return paths;
    }
}
