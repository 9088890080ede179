package org.gatewright.setting;

import java.util.Optional;

/**
 * How sign-in pages look.
 *
 * @param displayName shown instead of the organization's name
 * @param accent a colour, {@code #rrggbb}
 * @param logo a data URL of at most 64 KiB
 */
public record Branding(Optional<String> displayName, Optional<String> accent, Optional<String> logo) {

    public static final Branding NONE = new Branding(Optional.empty(), Optional.empty(), Optional.empty());
}
