package org.gatewright.credential;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** bcrypt in the form of OpenBSD's crypt, such as {@code $2b$12$...}; read, never made. */
record BcryptHash(String text) implements PasswordHash {

    private static final Pattern FORM = Pattern.compile("(?:\\{CRYPT\\})?(\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53})");
    private static final int LOWEST_COST = 4;
    /** Each step doubles the work; at this one a sign-in takes seconds. */
    private static final int HIGHEST_COST = 16;

    static Optional<BcryptHash> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int cost = Integer.parseInt(form.group(2));
        if (cost < LOWEST_COST || cost > HIGHEST_COST) {
            throw new IllegalArgumentException("bcrypt with a cost of " + cost + " is not computed here");
        }
        return Optional.of(new BcryptHash(form.group(1)));
    }

    @Override
    public boolean matches(byte[] password) {
        return OpenBSDBCrypt.checkPassword(text, password);
    }

    @Override
    public String toString() {
        return "BcryptHash";
    }
}
