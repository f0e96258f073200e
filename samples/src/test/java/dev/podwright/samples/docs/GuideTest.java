package dev.podwright.samples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares the guide and its further pages with the classes that have their code: a fenced block after
 * {@code <!-- java: member -->} is that member, one after {@code <!-- prints: member -->} is what it prints.
 */
class GuideTest {
    private static final String JAVA = "<!-- java: ";
    private static final String PRINTS = "<!-- prints: ";
    private static final String END = " -->";

    /** A page, and the class that has its code. */
    record Page(String file, Class<?> code) {
        JavaSource source() {
            return JavaSource.of(code, "src/test/java");
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Page> pages() {
        return Stream.of(
                new Page("guide.md", Guide.class),
                new Page("workloads.md", WorkloadsPage.class),
                new Page("from-fabric8.md", FromFabric8.class),
                new Page("untrusted-input.md", UntrustedInput.class),
                new Page("not-checked.md", NotCheckedPage.class),
                new Page("overlay.md", OverlayPage.class),
                new Page("rules/volume/decimal-mode.md", DecimalModePage.class),
                new Page("rules/sidecar/restart-policy.md", SidecarRestartPolicyPage.class));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_code_compiles_and_the_output_is_real(Page page) throws ReflectiveOperationException {
        JavaSource source = page.source();
        Doc guide = Doc.named(page.file);
        StringBuilder out = new StringBuilder();
        List<String> lines = guide.text().lines().toList();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            out.append(line).append('\n');
            at++;
            if (line.startsWith(JAVA) || line.startsWith(PRINTS)) {
                boolean java = line.startsWith(JAVA);
                String member = line.substring((java ? JAVA : PRINTS).length(), line.length() - END.length());
                out.append(lines.get(at)).append('\n');
                out.append(
                        java
                                ? withImports(source, source.member(member))
                                : printed(page.code, member).stripTrailing());
                out.append("\n```\n");
                while (!lines.get(at + 1).equals("```")) {
                    at++;
                }
                at += 2;
            }
        }
        guide.assertIs(out.toString());
    }

    /** The code after the imports that it needs. */
    private static String withImports(JavaSource source, List<String> code) {
        String text = String.join("\n", code);
        String imports = source.imports().stream()
                .filter(line -> line.endsWith(".*;")
                        || text.matches("(?s).*\\b" + line.replaceAll(".*\\.(\\w+);", "$1") + "\\b.*"))
                .collect(Collectors.joining("\n"));
        return imports + "\n\n" + text;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void all_of_the_code_is_in_the_page_and_no_other_code(Page page) {
        List<String> lines = Doc.named(page.file).text().lines().toList();
        Set<String> shown = lines.stream()
                .filter(line -> line.startsWith(JAVA))
                .map(line -> line.substring(JAVA.length(), line.length() - END.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> members = Stream.concat(
                        Stream.of(page.code.getDeclaredMethods()).map(java.lang.reflect.Method::getName),
                        page.code == Guide.class ? Stream.of("PROXY") : Stream.empty())
                .filter(name -> !name.startsWith("lambda$"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(shown).isEqualTo(members);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                assertThat(lines.get(i - 1)).startsWith(JAVA);
            }
        }
    }

    private static String printed(Class<?> code, String member) throws ReflectiveOperationException {
        return StandardOut.of(() -> code.getDeclaredMethod(member).invoke(null));
    }
}
