package org.gatewright.web.page;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The colour an organization chose for its pages, and the five that follow from it in light and in dark. Whatever was chosen,
 * text stays readable: WCAG 2.2 asks for a contrast of 4.5.
 *
 * @param rgb red, green and blue in 24 bits
 */
public record Accent(int rgb) {

    private static final Pattern HEX = Pattern.compile("#?[0-9a-fA-F]{6}");
    private static final double READABLE = 4.5;
    private static final double DISTINCT = 3;
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0x000000;
    private static final int LIGHT_SURFACE = 0xffffff;
    private static final int DARK_SURFACE = 0x131c21;

    /** Reads {@code #0e5f7d} or {@code 0e5f7d}. */
    public static Optional<Accent> of(String hex) {
        return HEX.matcher(hex).matches()
                ? Optional.of(new Accent(Integer.parseInt(hex.replace("#", ""), 16)))
                : Optional.empty();
    }

    /** Where {@link #css} is served; it depends on nothing but the path. */
    public String path() {
        return "/accent/" + hex(rgb).substring(1) + ".css";
    }

    /** A style sheet that replaces the accent of {@code tokens.css}. */
    public String css() {
        String light = tokens(LIGHT_SURFACE, BLACK);
        String dark = tokens(DARK_SURFACE, WHITE);
        return """
                :root{%s}
                :root[data-theme="dark"]{%s}
                @media (prefers-color-scheme:dark){:root:not([data-theme="light"]){%s}}
                """
                .formatted(light, dark, dark);
    }

    private String tokens(int surface, int away) {
        int fill = readable(rgb, away, DISTINCT, surface);
        int soft = mix(surface, rgb, 0.12);
        int on = contrast(WHITE, fill) >= contrast(BLACK, fill) ? WHITE : BLACK;
        return "--gw-accent:%s;--gw-accent-hover:%s;--gw-on-accent:%s;--gw-accent-text:%s;--gw-accent-soft:%s;--gw-accent-line:%s"
                .formatted(
                        hex(fill),
                        hex(mix(fill, on == WHITE ? BLACK : WHITE, 0.15)),
                        hex(on),
                        hex(readable(rgb, away, READABLE, surface, soft)),
                        hex(soft),
                        hex(mix(surface, rgb, 0.35)));
    }

    /** The colour, moved away from what it stands on just as far as it takes. */
    private static int readable(int colour, int away, double contrast, int... grounds) {
        for (int percent = 0; percent < 100; percent += 2) {
            int moved = mix(colour, away, percent / 100.0);
            if (IntStream.of(grounds).allMatch(ground -> contrast(moved, ground) >= contrast)) {
                return moved;
            }
        }
        return away;
    }

    private static int mix(int from, int to, double share) {
        return channel(from, to, share, 16) | channel(from, to, share, 8) | channel(from, to, share, 0);
    }

    private static int channel(int from, int to, double share, int shift) {
        int start = from >> shift & 0xff;
        int end = to >> shift & 0xff;
        return (int) Math.round(start + (end - start) * share) << shift;
    }

    /** Contrast ratio of WCAG 2.2, from 1 to 21. */
    static double contrast(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
