package dev.podwright.validate.internal.advice;

import dev.podwright.validate.PodSecurity;
import dev.podwright.validate.internal.bundle.BundleRules;
import dev.podwright.validate.internal.report.DraftRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page of a rule, {@code docs/rules/<id>.md}. */
record RulePage(String rule, String text) {
    static final Path FOLDER = Path.of("..", "docs", "rules");
    /** The pages of the checks of pod security, which are tested by themselves. */
    static final String POD_SECURITY = "pod-security/";

    static final List<String> SECTIONS =
            List.of("## What it finds", "## Why it matters", "## Fails", "## Passes", "## Fix", "## Suppress");

    static RulePage of(String rule) {
        try {
            return new RulePage(rule, Files.readString(FOLDER.resolve(rule + ".md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<RulePage> all() {
        return Stream.of(AdviceRules.ids(), DraftRules.ids(), BundleRules.ids())
                .flatMap(List::stream)
                .map(RulePage::of)
                .toList();
    }

    /** The sentence after the title. */
    String summary() {
        return line(1);
    }

    /** A line that is not blank, from 0. */
    private String line(int index) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    /** The text after {@code Severity: }. */
    String severity() {
        return text.lines()
                .filter(line -> line.startsWith("Severity: "))
                .findFirst()
                .orElseThrow()
                .substring("Severity: ".length());
    }

    /** The text of a section. */
    String section(String title) {
        int start = text.indexOf(title + "\n");
        int next = text.indexOf("\n## ", start + title.length());
        return text.substring(start + title.length(), next < 0 ? text.length() : next);
    }

    /** The example under {@code ## Fails} or {@code ## Passes}, with the findings listed after it. */
    AdviceCase example(String title) {
        String section = section(title);
        int start = section.indexOf("```yaml\n") + "```yaml\n".length();
        int end = section.indexOf("```", start);
        List<String> finds = new ArrayList<>();
        section.substring(end)
                .lines()
                .filter(line -> line.startsWith("- `"))
                .forEach(line -> finds.add(line.substring(3, line.lastIndexOf('`'))));
        return new AdviceCase(rule + " " + title, finds, List.of(), section.substring(start, end));
    }

    /** The text of {@code docs/rules/README.md}. */
    static String index() {
        StringBuilder out = new StringBuilder();
        out.append("# Podwright's own rules\n\n");
        out.append(
                "What no API server checks: whether the containers of a pod fit together, and the objects of a bundle. ");
        out.append("An error is what cannot work; a warning works, but most likely not as it was meant; ");
        out.append("an info is worth knowing. `build()` refuses a pod with an error.\n\n");
        out.append("Each rule can be suppressed for a reason: in the validator, on the DSL call, ");
        out.append("or by an annotation (see its page), except those about annotations, versions and pod security. "
                + "What is suppressed stays listed in the report.\n\n");
        out.append(
                "Two of these findings that have one cause become one. They do where their rules judge the same thing ");
        out.append(
                "(who takes a port, what a container waits for, which container never ends, which port a probe asks, ");
        out.append(
                "what is not shared) at the same places. The more severe one is kept; of two errors, that of the rule ");
        out.append(
                "which says more. What is suppressed does not count. A finding of the server stays beside one of ours; ");
        out.append("the report's text has both in one block where they are about one field.\n\n");
        out.append("| rule | severity | finds |\n| --- | --- | --- |\n");
        for (RulePage page : all()) {
            out.append("| [").append(page.rule).append("](").append(page.rule).append(".md) | ");
            out.append(page.severity()).append(" | ").append(page.summary()).append(" |\n");
        }
        out.append("\n## Pod security\n\n");
        out.append(
                "The checks of the Pod Security Standards are errors when a validator checks pods against a level.\n\n");
        out.append("| rule | finds |\n| --- | --- |\n");
        for (String check : PodSecurity.checks()) {
            String id = POD_SECURITY + check;
            out.append("| [").append(id).append("](").append(id).append(".md) | ");
            out.append(of(id).line(2)).append(" |\n");
        }
        return out.toString();
    }
}
