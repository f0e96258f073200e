package dev.podwright.samples.docs;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of the guide, and the class that has its code: a fenced block after {@code <!-- java: member -->} is that
 * member, one after {@code <!-- prints: member -->} is what it prints.
 *
 * @param onCluster whether the code needs a cluster
 */
record GuidePage(String file, Class<?> code, boolean onCluster) {
    static final String JAVA = "<!-- java: ";
    private static final String PRINTS = "<!-- prints: ";
    private static final String END = " -->";

    static final GuidePage RUNNING_SERVICE = new GuidePage("running-service.md", RunningServicePage.class, true);

    static Stream<GuidePage> all() {
        return Stream.of(
                new GuidePage("guide.md", Guide.class, false),
                new GuidePage("workloads.md", WorkloadsPage.class, false),
                RUNNING_SERVICE,
                new GuidePage("from-fabric8.md", FromFabric8.class, false),
                new GuidePage("untrusted-input.md", UntrustedInput.class, false),
                new GuidePage("not-checked.md", NotCheckedPage.class, false),
                new GuidePage("overlay.md", OverlayPage.class, false),
                new GuidePage("fragments.md", FragmentsPage.class, false),
                new GuidePage("merging-templates.md", MergingPage.class, false),
                new GuidePage("in-an-operator.md", OperatorPage.class, false),
                new GuidePage("rules/volume/decimal-mode.md", DecimalModePage.class, false),
                new GuidePage("rules/sidecar/restart-policy.md", SidecarRestartPolicyPage.class, false));
    }

    Doc doc() {
        return Doc.named(file);
    }

    JavaSource source() {
        return JavaSource.of(code, "src/test/java");
    }

    /** The members that the page shows. */
    List<String> shown() {
        return doc().text()
                .lines()
                .filter(line -> line.startsWith(JAVA))
                .map(line -> member(line, JAVA))
                .toList();
    }

    /** The page with its code as it is in the class, and the output as it is in the page. */
    String withCode() {
        return render(null);
    }

    /** The page with its code as it is in the class, and what the code prints, after a change that makes it stable. */
    String withOutput(UnaryOperator<String> stable) {
        return render(stable);
    }

    private String render(UnaryOperator<String> stable) {
        JavaSource source = source();
        StringBuilder out = new StringBuilder();
        List<String> lines = doc().text().lines().toList();
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            out.append(line).append('\n');
            at++;
            boolean java = line.startsWith(JAVA);
            if (java || (line.startsWith(PRINTS) && stable != null)) {
                out.append(lines.get(at)).append('\n');
                String member = member(line, java ? JAVA : PRINTS);
                out.append(
                        java
                                ? withImports(source, source.member(member))
                                : stable.apply(printed(member)).stripTrailing());
                out.append("\n```\n");
                while (!lines.get(at + 1).equals("```")) {
                    at++;
                }
                at += 2;
            }
        }
        return out.toString();
    }

    private static String member(String line, String marker) {
        return line.substring(marker.length(), line.length() - END.length());
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

    private String printed(String member) {
        try {
            return StandardOut.of(() -> code.getDeclaredMethod(member).invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(member, e);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
