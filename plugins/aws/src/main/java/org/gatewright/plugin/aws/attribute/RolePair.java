package org.gatewright.plugin.aws.attribute;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role and the SAML provider that may assume it, both in one account of one partition: the value of the attribute {@code
 * Role}. AWS reads the pair in either order; we write the role first.
 */
public record RolePair(String role, String provider) {

    /** Why a text is no pair; each is a text {@code detail.<name>} of the bundle. */
    public enum Fault {
        WHITE_SPACE,
        NOT_A_PAIR,
        PARTITIONS_DIFFER,
        ACCOUNTS_DIFFER
    }

    /** What came of reading a text. */
    public record Reading(Optional<RolePair> pair, Optional<Fault> fault) {}

    private static final String ACCOUNT = "iam::(\\d{12}):";
    private static final String PARTITION = "arn:(aws|aws-us-gov|aws-cn):";
    private static final String ROLE = PARTITION + ACCOUNT + "role/[\\w+=,.@/-]{1,512}";
    private static final String PROVIDER = PARTITION + ACCOUNT + "saml-provider/[\\w._-]{1,128}";
    private static final Pattern ROLE_FIRST = Pattern.compile("(" + ROLE + "),(" + PROVIDER + ")");
    private static final Pattern PROVIDER_FIRST = Pattern.compile("(" + PROVIDER + "),(" + ROLE + ")");

    /** Reads a whole text; a role's name may hold a comma, so it is never split at one. */
    public static Reading read(String text) {
        if (text.chars().anyMatch(Character::isWhitespace)) {
            return fault(Fault.WHITE_SPACE);
        }
        Matcher pair = ROLE_FIRST.matcher(text);
        boolean roleFirst = pair.matches();
        if (!roleFirst) {
            pair = PROVIDER_FIRST.matcher(text);
            if (!pair.matches()) {
                return fault(Fault.NOT_A_PAIR);
            }
        }
        if (!pair.group(2).equals(pair.group(5))) {
            return fault(Fault.PARTITIONS_DIFFER);
        }
        if (!pair.group(3).equals(pair.group(6))) {
            return fault(Fault.ACCOUNTS_DIFFER);
        }
        return new Reading(
                Optional.of(
                        roleFirst
                                ? new RolePair(pair.group(1), pair.group(4))
                                : new RolePair(pair.group(4), pair.group(1))),
                Optional.empty());
    }

    static RolePair of(String partition, String account, String role, String provider) {
        String arn = "arn:" + partition + ":iam::" + account + ":";
        return new RolePair(arn + "role/" + role, arn + "saml-provider/" + provider);
    }

    /** As AWS's documentation writes it: role, comma, provider. */
    public String value() {
        return role + "," + provider;
    }

    /** Arguments for a text about a value that is no pair. */
    public static Map<String, String> arguments(String value, Fault fault) {
        return Map.of("value", value, "detail", "text:detail." + fault.name());
    }

    private static Reading fault(Fault fault) {
        return new Reading(Optional.empty(), Optional.of(fault));
    }
}
