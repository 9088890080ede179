package org.gatewright.spi;

/**
 * The version of this contract. A plugin's manifest says in {@code Spi-Version} which one it was built for.
 *
 * @param major plugins built for another one are refused
 * @param minor plugins built for a higher one are refused
 * @since 1.0
 */
public record SpiVersion(int major, int minor) {

    /** What this server offers. */
    public static final SpiVersion CURRENT = new SpiVersion(1, 0);

    /**
     * Reads {@code major.minor}.
     *
     * @param text such as {@code 1.0}
     * @return the version
     * @throws IllegalArgumentException if the text has another form
     */
    public static SpiVersion parse(String text) {
        String[] parts = text.strip().split("\\.", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("Spi-Version \"" + text + "\" is not of the form major.minor");
        }
        try {
            return new SpiVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Spi-Version \"" + text + "\" is not of the form major.minor", e);
        }
    }

    /**
     * Whether a plugin built for that version can run here.
     *
     * @param builtFor what its manifest says
     * @return false if it must be refused
     */
    public boolean accepts(SpiVersion builtFor) {
        return major == builtFor.major && minor >= builtFor.minor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
