package org.gatewright.plugin.saml.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An element of a document that we write. The tree is built once, signed in place and written out once, in canonical form:
 * the octets that go out are those the signatures were made over.
 *
 * <p>Belongs to one thread.
 */
public final class Tree {

    private final @Nullable Tree parent;
    private final Namespace namespace;
    private final String qualifiedName;
    /** In the order of canonical form, as names are without namespace. */
    private final Map<String, String> attributes = new TreeMap<>();

    private final List<Tree> children = new ArrayList<>();
    private String text = "";
    private Optional<String> type = Optional.empty();
    private int declared;

    private Tree(@Nullable Tree parent, Namespace namespace, String name) {
        this.parent = parent;
        this.namespace = namespace;
        this.qualifiedName = namespace.qualified(name);
    }

    /** A new document's root. */
    public static Tree root(Namespace namespace, String name) {
        return new Tree(null, namespace, name).declare(namespace);
    }

    /** Declares a prefix at this element, for it and all below. */
    public Tree declare(Namespace prefix) {
        declared |= prefix.bit();
        return this;
    }

    /** Sets an attribute without namespace, as all of SAML's are. */
    public Tree with(String name, String value) {
        attributes.put(name, Characters.fit(value));
        return this;
    }

    /** Declares the element's value to be of a type of XML Schema. */
    public Tree typed(String schemaType) {
        type = Optional.of(Namespace.SCHEMA.qualified(schemaType));
        return this;
    }

    /** Sets the element's value; an element has either this or children. */
    public Tree text(String value) {
        text = Characters.fit(value);
        return this;
    }

    /** A new last child. */
    public Tree child(Namespace childNamespace, String name) {
        return insert(children.size(), childNamespace, name);
    }

    /** A new child behind an earlier one, in front of all others that follow it. */
    public Tree childAfter(Tree sibling, Namespace childNamespace, String name) {
        return insert(children.indexOf(sibling) + 1, childNamespace, name);
    }

    /** A new first child. */
    public Tree firstChild(Namespace childNamespace, String name) {
        return insert(0, childNamespace, name);
    }

    private Tree insert(int at, Namespace childNamespace, String name) {
        Tree child = new Tree(this, childNamespace, name);
        children.add(at, child);
        return child;
    }

    /**
     * This element in exclusive canonical form, as signatures demand.
     *
     * @param inclusive namespaces that are written even if only values use their prefix
     */
    public byte[] canonical(Namespace... inclusive) {
        int bits = 0;
        for (Namespace each : inclusive) {
            bits |= each.bit();
        }
        return CanonicalForm.of(this, bits);
    }

    /** The document as it goes out: UTF-8 without declaration or byte order mark. */
    public byte[] octets() {
        return CanonicalForm.of(this, Namespace.ALL);
    }

    /** Those declared here or further up, as bits. */
    int scope() {
        int scope = declared;
        for (Tree above = parent; above != null; above = above.parent) {
            scope |= above.declared;
        }
        return scope;
    }

    /** Those declared here, as bits. */
    int declared() {
        return declared;
    }

    /** Those that the names of this element and of its attributes have, as bits. */
    int used() {
        return type.isPresent() ? namespace.bit() | Namespace.SCHEMA_INSTANCE.bit() : namespace.bit();
    }

    String qualifiedName() {
        return qualifiedName;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    Optional<String> type() {
        return type;
    }

    String text() {
        return text;
    }

    List<Tree> children() {
        return children;
    }
}
