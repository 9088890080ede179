package org.gatewright.spi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Whoever knows the Javadoc knows the contract. The compiler's own check of comments asks for those of compact constructors of
 * records, too, and not for those of the records' components.
 */
class JavadocTest {

    private static final Path SOURCES = Path.of("src/main/java");

    private final List<String> gaps = new ArrayList<>();

    @Test
    void everythingPublicIsDescribed() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> all =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(all));
            task.parse();
            DocTrees comments = DocTrees.instance(task);
            for (Element element : task.analyze()) {
                if (element instanceof TypeElement type
                        && !type.getNestingKind().isNested()
                        && isShown(type)) {
                    check(type, comments, task.getElements());
                }
            }
        }

        assertThat(gaps).isEmpty();
    }

    private void check(TypeElement type, DocTrees comments, Elements elements) {
        DocCommentTree comment = comments.getDocCommentTree(type);
        if (comment == null) {
            gaps.add(type + " has no comment");
            return;
        }
        if (type.getNestingKind().isNested() || has(comment, DocTree.Kind.SINCE)) {
            missing(type, names(type.getRecordComponents()), parameters(comment));
        } else {
            gaps.add(type + " has no @since");
        }
        for (Element member : type.getEnclosedElements()) {
            boolean written = elements.getOrigin(member) == Elements.Origin.EXPLICIT && !isImplied(type, member);
            if (!written || !isShown(member)) {
                continue;
            }
            if (member instanceof TypeElement nested) {
                check(nested, comments, elements);
            } else if (member.getAnnotation(Override.class) == null) {
                checkMember(member, comments);
            }
        }
    }

    private void checkMember(Element member, DocTrees comments) {
        DocCommentTree comment = comments.getDocCommentTree(member);
        String name = member.getEnclosingElement() + "." + member;
        if (comment == null) {
            gaps.add(name + " has no comment");
        } else if (member instanceof ExecutableElement method) {
            missing(method, names(method.getParameters()), parameters(comment));
            boolean returns = method.getKind() == ElementKind.METHOD
                    && method.getReturnType().getKind() != TypeKind.VOID;
            if (returns && !has(comment, DocTree.Kind.RETURN)) {
                gaps.add(name + " has no @return");
            }
        }
    }

    private void missing(Element owner, Set<String> names, Set<String> described) {
        names.stream()
                .filter(name -> !described.contains(name))
                .forEach(name -> gaps.add(owner.getEnclosingElement() + " " + owner + " has no @param " + name));
    }

    private static boolean isShown(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
    }

    /** What the compiler adds, or would: the comment of the record or the enum describes it. */
    private static boolean isImplied(TypeElement type, Element member) {
        Set<String> components = names(type.getRecordComponents());
        String name = member.getSimpleName().toString();
        return switch (member.getKind()) {
            case RECORD_COMPONENT -> true;
            case FIELD -> components.contains(name) && !member.getModifiers().contains(Modifier.STATIC);
            case CONSTRUCTOR ->
                type.getKind() == ElementKind.RECORD
                        && names(((ExecutableElement) member).getParameters()).equals(components);
            case METHOD -> {
                boolean accessor = components.contains(name)
                        && ((ExecutableElement) member).getParameters().isEmpty();
                boolean ofEnum = type.getKind() == ElementKind.ENUM
                        && Set.of("values", "valueOf").contains(name);
                yield accessor
                        || ofEnum
                        || Set.of("equals", "hashCode", "toString").contains(name);
            }
            default -> false;
        };
    }

    private static Set<String> names(List<? extends Element> elements) {
        return elements.stream()
                .map(element -> element.getSimpleName().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> parameters(DocCommentTree comment) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(tag -> ((ParamTree) tag).getName().toString())
                .collect(Collectors.toSet());
    }

    private static boolean has(DocCommentTree comment, DocTree.Kind kind) {
        return comment.getBlockTags().stream().anyMatch(tag -> tag.getKind() == kind);
    }
}
