package org.gatewright.plugin.saml.xml;

/**
 * Writes a {@link Tree} in exclusive canonical form (Exclusive XML Canonicalization 1.0, 3). Little of the standard is needed:
 * our trees have no comments, and each prefix stands for one namespace everywhere. With all namespaces inclusive it is
 * Canonical XML 1.0, and each declaration is where it was made.
 */
final class CanonicalForm {

    private static final String TYPE = Namespace.SCHEMA_INSTANCE.qualified("type");

    private final Octets out = new Octets();
    private final int inclusive;

    private CanonicalForm(int inclusive) {
        this.inclusive = inclusive;
    }

    /**
     * An element and all below it.
     *
     * @param inclusive namespaces that are written wherever they come into scope, as bits; all others where a name has them
     */
    static byte[] of(Tree apex, int inclusive) {
        CanonicalForm form = new CanonicalForm(inclusive);
        form.element(apex, apex.scope(), 0);
        return form.out.toByteArray();
    }

    private void element(Tree element, int scope, int written) {
        if ((element.used() & ~scope) != 0) {
            throw new IllegalStateException("a prefix that is not declared at " + element.qualifiedName());
        }
        int declarations = (element.used() | (inclusive & scope)) & ~written;
        out.ascii("<").ascii(element.qualifiedName());
        declare(declarations);
        element.attributes().forEach(this::attribute);
        element.type().ifPresent(type -> attribute(TYPE, type));
        out.ascii(">").text(element.text());
        for (Tree child : element.children()) {
            element(child, scope | child.declared(), written | declarations);
        }
        out.ascii("</").ascii(element.qualifiedName()).ascii(">");
    }

    private void declare(int declarations) {
        if (declarations == 0) {
            return;
        }
        for (Namespace namespace : Namespace.byPrefix()) {
            if ((declarations & namespace.bit()) != 0) {
                out.ascii(namespace.declaration());
            }
        }
    }

    private void attribute(String name, String value) {
        out.ascii(" ").ascii(name).ascii("=\"").value(value).ascii("\"");
    }
}
