package dev.podwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.podwright.architecture.Rules.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Whatever others see has a comment. javac checks that comments are well-formed (doclint), but without its group
 * "missing", which wants a {@code @param} and a {@code @return} also where they only repeat the sentence above them.
 */
class PublicJavadocTest {
    @ParameterizedTest
    @FieldSource(Rules.ALL)
    void each_public_declaration_has_a_comment(Module module) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> without = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources(module)));
            Comments comments = new Comments(DocTrees.instance(task), without);
            for (CompilationUnitTree unit : task.parse()) {
                comments.scan(unit, null);
            }
        }
        assertThat(without).isEmpty();
    }

    /** The sources of the packages that others see. */
    private static List<Path> sources(Module module) throws IOException {
        Path root = PublishedModules.folderOf(module.name()).resolve("src/main/java");
        List<Path> sources = new ArrayList<>();
        for (String name : PublishedModules.exportedPackagesOf(module.name())) {
            try (Stream<Path> files = Files.list(root.resolve(name.replace('.', '/')))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /** Collects the public and protected declarations that neither have a comment nor override something. */
    private static final class Comments extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final List<String> without;

        Comments(DocTrees docs, List<String> without) {
            this.docs = docs;
            this.without = without;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void nothing) {
            if (unit.getPackageAnnotations().isEmpty()) {
                return super.visitCompilationUnit(unit, null);
            }
            check("package " + unit.getPackageName(), new TreePath(new TreePath(unit), unit.getPackage()));
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            boolean seen = isSeen(type.getModifiers());
            // public classes inherit what a class has that others do not see
            if (!seen && (type.getKind() != Tree.Kind.CLASS || isPrivate(type.getModifiers()))) {
                return null;
            }
            if (seen) {
                check(type.getSimpleName().toString(), getCurrentPath());
            }
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (isSeen(method.getModifiers()) && !overrides) {
                check(method.getName().toString(), getCurrentPath());
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
            if (isSeen(field.getModifiers())) {
                check(field.getName().toString(), getCurrentPath());
            }
            return null;
        }

        private boolean isSeen(ModifiersTree modifiers) {
            Set<Modifier> flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (isInInterface() && !isPrivate(modifiers));
        }

        private boolean isInInterface() {
            TreePath parent = getCurrentPath().getParentPath();
            Tree.Kind kind = parent == null ? Tree.Kind.OTHER : parent.getLeaf().getKind();
            return kind == Tree.Kind.INTERFACE || kind == Tree.Kind.ANNOTATION_TYPE;
        }

        private static boolean isPrivate(ModifiersTree modifiers) {
            return modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private void check(String name, TreePath path) {
            if (docs.getDocComment(path) == null) {
                String file = path.getCompilationUnit().getSourceFile().getName();
                without.add("%s: %s".formatted(file, name));
            }
        }
    }
}
