package org.gatewright.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The commands of a page of the documentation, in order: each {@code sh} block, with the lines of the {@code text} block behind it,
 * which its output must hold.
 */
final class Walkthrough {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|text)\\n(.*?)^```$");

    private Walkthrough() {}

    /**
     * One block.
     *
     * @param expected parts of the output
     */
    record Part(String commands, List<String> expected) {}

    /** The blocks of a page below {@code docs}. */
    static List<Part> of(String page) {
        List<Part> parts = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(read(Path.of("..", "docs").resolve(page)));
        while (blocks.find()) {
            if (blocks.group(1).equals("sh")) {
                parts.add(new Part(blocks.group(2), List.of()));
            } else {
                Part last = parts.remove(parts.size() - 1);
                parts.add(new Part(last.commands(), blocks.group(2).lines().toList()));
            }
        }
        return parts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
