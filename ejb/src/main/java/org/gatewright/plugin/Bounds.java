package org.gatewright.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.gatewright.spi.console.Block;
import org.gatewright.spi.console.Content;
import org.gatewright.spi.identity.Attribute;
import org.gatewright.spi.mapping.Release;
import org.gatewright.spi.preflight.Finding;
import org.gatewright.spi.protocol.Intent;
import org.gatewright.spi.protocol.Outcome;
import org.gatewright.spi.protocol.Preview;
import org.gatewright.spi.protocol.Reply;
import org.gatewright.spi.registration.ConnectValue;
import org.gatewright.spi.registration.Understood;
import org.jspecify.annotations.Nullable;

/**
 * How much a plugin may answer with. What is more would fill a browser, a database or a cache that all nodes share. Lengths are
 * in characters, those of a document's body in bytes.
 */
final class Bounds {

    static final long RELEASE = 1 << 20;
    static final long REPLY = 4 << 20;
    static final long ADDRESS = 64 << 10;

    /** Of what is kept while a person signs in, and as long as the session lasts. */
    static final long KEPT = 64 << 10;

    static final long FACTS = 1 << 20;
    static final long REGISTRATION = 1 << 20;
    static final long TAB = 1 << 20;

    private Bounds() {}

    /** An answer within its bounds; nothing stays nothing, which the door sees to. */
    @SuppressWarnings("NullAway")
    static <T> T within(@Nullable T answer, UnaryOperator<T> check) {
        return answer == null ? null : check.apply(answer);
    }

    static Release checked(Release release) {
        long length = release.subjectName().map(String::length).orElse(0);
        for (Attribute attribute : release.attributes().all()) {
            length += attribute.name().length() + sum(attribute.values(), String::length);
        }
        require("released attributes", length, RELEASE);
        return release;
    }

    static Intent checked(Intent intent) {
        if (intent instanceof Intent.SignOn signOn) {
            require("state", length(signOn.state()), KEPT);
        } else if (intent instanceof Intent.SignOut signOut) {
            require("state", length(signOut.state()) + length(signOut.subject()), KEPT);
        } else if (intent instanceof Intent.Answer answer) {
            checked(answer.reply());
        }
        return intent;
    }

    static Outcome checked(Outcome outcome) {
        if (outcome instanceof Outcome.Granted granted) {
            checked(granted.reply());
            require("facts", length(granted.facts()), FACTS);
            require("remembered values", length(granted.remembered()), KEPT);
        } else if (outcome instanceof Outcome.Refused refused) {
            checked(refused.reply());
            require("detail", refused.detail().length(), KEPT);
        }
        return outcome;
    }

    static Reply checked(Reply reply) {
        if (reply instanceof Reply.Redirect redirect) {
            require("address", redirect.to().toString().length(), ADDRESS);
        } else if (reply instanceof Reply.FormPost form) {
            require("address", form.to().length(), ADDRESS);
            require("form", length(form.fields()), REPLY);
        } else if (reply instanceof Reply.Document document) {
            require("document", document.body().remaining(), REPLY);
            require("headers", length(document.headers()), KEPT);
        }
        return reply;
    }

    static Preview checked(Preview preview) {
        require("document", preview.document().length(), REPLY);
        require("facts", length(preview.facts()), FACTS);
        return preview;
    }

    static Content checked(Content content) {
        require("a tab", sum(content.blocks(), Bounds::length), TAB);
        return content;
    }

    private static long length(Block block) {
        if (block instanceof Block.Facts facts) {
            return length(facts.values());
        } else if (block instanceof Block.Table table) {
            return sum(table.rows(), row -> sum(row, String::length));
        } else if (block instanceof Block.Note note) {
            return length(note.arguments());
        }
        return block instanceof Block.Form form ? length(form.values().values()) : 0;
    }

    static Understood checked(Understood understood) {
        long length = understood.identifier().length()
                + length(understood.settings().values())
                + sum(
                        understood.facts(),
                        fact -> fact.value().length() + fact.detail().length())
                + sum(understood.requestedAttributes(), String::length);
        require("settings and facts", length, REGISTRATION);
        notes(understood.warnings());
        return understood;
    }

    static List<Understood.Note> notes(List<Understood.Note> notes) {
        require("notes", sum(notes, note -> note.id().length() + length(note.arguments())), REGISTRATION);
        return List.copyOf(notes);
    }

    static List<ConnectValue> values(List<ConnectValue> values) {
        require("values", sum(values, value -> value.value().length()), REGISTRATION);
        return List.copyOf(values);
    }

    static List<Finding> findings(List<Finding> findings) {
        require("findings", sum(findings, finding -> finding.id().length() + length(finding.arguments())), KEPT);
        return List.copyOf(findings);
    }

    static long length(Map<String, String> texts) {
        long length = 0;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            length += text.getKey().length() + text.getValue().length();
        }
        return length;
    }

    static <T> long sum(Collection<T> all, ToLongFunction<T> length) {
        long sum = 0;
        for (T one : all) {
            sum += length.applyAsLong(one);
        }
        return sum;
    }

    static void require(String what, long length, long most) {
        if (length > most) {
            throw new TooMuchException(what + " of " + length + " characters, and " + most + " are the limit");
        }
    }
}
