package org.gatewright.plugin.saml.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What we write, read back by the platform's parser and canonicalised by the general library, must be the same octets. */
class CanonicalFormTest {

    private static final int SHAPES = 400;
    private static final List<String> NAMES = List.of("Z", "ID", "Id", "a", "a-b", "a.b", "Attribute", "Format");

    /** Everything that is escaped somewhere, and characters of one to four octets. */
    private static final List<String> PIECES = List.of(
            "&",
            "<",
            ">",
            "\"",
            "'",
            "\t",
            "\n",
            "\r",
            "\r\n",
            " ",
            "]]>",
            "&amp;",
            "abc",
            "\u00e9",
            "\u20ac",
            "\u2028",
            "\uFFFD",
            "\uD7FF",
            "\uE000",
            "\uD83D\uDE00",
            "\uDBFF\uDFFD",
            "\u0085",
            "\u007F",
            "x\u0301");

    @BeforeAll
    static void startTheLibrary() {
        OpenSaml.start();
    }

    @Test
    void everyPartOfManyShapesIsTheOctetsOfTheLibrary() throws Exception {
        Random random = new Random(20_261_125);
        for (int shape = 0; shape < SHAPES; shape++) {
            Tree root = grown(random);
            byte[] octets = root.octets();
            Element parsed = parsed(octets);

            assertThat(octets).isEqualTo(whole(parsed));
            compare(root, parsed);
        }
    }

    private static void compare(Tree tree, Element parsed) throws Exception {
        assertThat(text(tree.canonical())).isEqualTo(text(exclusive(parsed, "")));
        assertThat(text(tree.canonical(Namespace.SCHEMA))).isEqualTo(text(exclusive(parsed, "xs")));
        assertThat(text(tree.canonical(Namespace.METADATA, Namespace.SCHEMA)))
                .isEqualTo(text(exclusive(parsed, "md xs")));
        Node at = parsed.getFirstChild();
        for (Tree child : tree.children()) {
            compare(child, (Element) at);
            at = at.getNextSibling();
        }
    }

    private static Tree grown(Random random) {
        Tree root = Tree.root(any(random), "Root").declare(Namespace.SCHEMA_INSTANCE);
        grow(root, random, 4);
        return root;
    }

    private static void grow(Tree tree, Random random, int depth) {
        if (random.nextInt(3) == 0) {
            tree.declare(Namespace.SCHEMA);
        }
        for (int attribute = random.nextInt(5); attribute > 0; attribute--) {
            tree.with(NAMES.get(random.nextInt(NAMES.size())), words(random));
        }
        if (random.nextInt(4) == 0) {
            tree.typed("string");
        }
        int children = depth == 0 ? 0 : random.nextInt(4);
        if (children == 0) {
            tree.text(words(random));
        }
        for (int child = 0; child < children; child++) {
            Namespace namespace = any(random);
            Tree grown = (random.nextBoolean() ? tree.child(namespace, "Child") : tree.firstChild(namespace, "First"))
                    .declare(namespace);
            if (random.nextInt(5) == 0) {
                tree.childAfter(grown, namespace, "Behind").declare(namespace);
            }
            grow(grown, random, depth - 1);
        }
    }

    private static Namespace any(Random random) {
        return Namespace.byPrefix().get(random.nextInt(Namespace.byPrefix().size()));
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int piece = random.nextInt(6); piece > 0; piece--) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8_000, 8_192, 8_193, 40_000})
    void lengthsAroundThatOfTheBufferAreWhole(int length) throws Exception {
        for (String piece : List.of("a", "&", "\u20ac", "\uD83D\uDE00")) {
            String text = piece.repeat(length);
            byte[] octets = Tree.root(Namespace.ASSERTION, "A")
                    .with("V", text)
                    .text(text)
                    .octets();

            Element parsed = parsed(octets);
            assertThat(parsed.getTextContent()).isEqualTo(text);
            assertThat(parsed.getAttribute("V")).isEqualTo(text);
            assertThat(octets).isEqualTo(whole(parsed));
        }
    }

    @Test
    void whatXmlCanNotHoldIsReplaced() {
        byte[] octets = Tree.root(Namespace.ASSERTION, "A")
                .with("V", "a\u0000b")
                .text("\uD800\u0001\uFFFE\uDC00")
                .octets();

        assertThat(text(octets))
                .isEqualTo("<saml:A xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" V=\"a\uFFFDb\">"
                        + "\uFFFD\uFFFD\uFFFD\uFFFD</saml:A>");
    }

    @Test
    void aPrefixThatIsNotDeclaredIsNotWritten() {
        Tree root = Tree.root(Namespace.PROTOCOL, "Response");
        root.child(Namespace.ASSERTION, "Issuer");

        assertThatThrownBy(root::octets)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("saml:Issuer");
    }

    private static Element parsed(byte[] octets) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(octets));
        return document.getDocumentElement();
    }

    private static byte[] exclusive(Element element, String prefixes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                .canonicalizeSubtree(element, prefixes, out);
        return out.toByteArray();
    }

    private static byte[] whole(Element root) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS).canonicalizeSubtree(root, out);
        return out.toByteArray();
    }

    private static String text(byte[] octets) {
        return new String(octets, UTF_8);
    }
}
