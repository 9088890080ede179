package org.gatewright.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Cuts an entry to what can be stored: much of it was typed by somebody, or sent by a browser. */
final class Fitting {

    static final int ACTION = 100;
    static final int ID = 36;
    static final int NAME = 200;
    static final int TYPE = 40;
    static final int TARGET = 1_024;
    static final int ADDRESS = 100;
    static final int REFERENCE = 20;
    static final int REASON = 100;

    private static final int MOST_DETAILS = 50;
    private static final int DETAIL = 1_000;

    private Fitting() {}

    static AuditEntry fit(AuditEntry entry) {
        return new AuditEntry(
                fit(entry.action(), ACTION),
                entry.outcome(),
                fit(entry.actorId(), ID),
                fit(entry.actorName(), NAME),
                fit(entry.targetType(), TYPE),
                fit(entry.targetId(), TARGET),
                fit(entry.targetName(), TARGET),
                fit(entry.organizationId(), ID),
                fit(entry.projectId(), ID),
                fit(entry.applicationId(), ID),
                fit(entry.userId(), ID),
                fit(entry.address(), ADDRESS),
                fit(entry.reference(), REFERENCE),
                fit(entry.reason(), REASON),
                fit(entry.details()));
    }

    private static Optional<String> fit(Optional<String> text, int length) {
        return text.map(value -> fit(value, length)).filter(value -> !value.isEmpty());
    }

    private static Map<String, String> fit(Map<String, String> details) {
        Map<String, String> fitting = new LinkedHashMap<>();
        details.entrySet().stream()
                .limit(MOST_DETAILS)
                .forEach(detail -> fitting.put(fit(detail.getKey(), NAME), fit(detail.getValue(), DETAIL)));
        return fitting;
    }

    /** Without control characters and halves of characters, neither of which every database can keep. */
    static String fit(String text, int length) {
        if (text.length() <= length && isPlain(text)) {
            return text;
        }
        StringBuilder fitting = new StringBuilder();
        text.codePoints()
                .takeWhile(point -> fitting.length() + Character.charCount(point) <= length)
                .forEach(point -> fitting.appendCodePoint(isStorable(point) ? point : '\ufffd'));
        return fitting.toString();
    }

    /** Whether nothing but printable ASCII is in it, as is true of most. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit < ' ' || unit > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isStorable(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}
