package org.gatewright.signon;

import java.util.regex.Pattern;

/** Where a login that no application asked for may lead: to pages of ours, and nowhere else. */
final class LocalPath {

    /** Where to go instead of anywhere else. */
    static final String HOME = "/account";

    /** Characters of RFC 3986 alone; a backslash, which some browsers take for a slash, is none of them. */
    private static final Pattern FORM = Pattern.compile("/(account|console)([/?][A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)?");

    private LocalPath() {}

    static String of(String wanted) {
        boolean ours = FORM.matcher(wanted).matches() && !wanted.contains("//") && !wanted.contains("..");
        return ours ? wanted : HOME;
    }
}
