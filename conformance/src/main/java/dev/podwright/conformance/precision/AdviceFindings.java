package dev.podwright.conformance.precision;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what Podwright advises on given objects, by rule and severity, so that its precision can be measured: a person
 * reads each finding beside its manifest.
 */
public final class AdviceFindings {
    /** What is printed beside the counts. */
    public enum Detail {
        /** Nothing. */
        COUNTS,
        /** Each finding as a line of JSON. */
        LINES,
        /** Each finding, and after it the manifest. */
        MANIFESTS
    }

    private final Detail detail;
    private final String rule;
    private final Validator validator =
            Validator.builder().maxFindings(Integer.MAX_VALUE).build();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> objects = new TreeMap<>();
    private long judged;
    private long withFindings;

    private AdviceFindings(Detail detail, String rule) {
        this.detail = detail;
        this.rule = rule;
    }

    /**
     * Judges the objects of a file or folder and prints what is found.
     *
     * @param rule the rule to which all is limited; empty for all rules
     * @return whether there were objects
     */
    public static boolean run(Path place, Detail detail, String rule) throws IOException {
        AdviceFindings findings = new AdviceFindings(detail, rule);
        InputObjects input = new InputObjects(findings::judge);
        input.read(place);
        findings.print(input.leftOut());
        return findings.judged > 0;
    }

    private void judge(InputObjects.Input input) {
        judged++;
        Report report = input.object() instanceof Pod pod
                ? validator.validate(pod)
                : validator.validate((PodTemplate) input.object());
        boolean any = false;
        Map<String, Boolean> seen = new TreeMap<>();
        for (Finding finding : report.advised()) {
            if (rule.isEmpty() || finding.rule().equals(rule)) {
                any = true;
                String key = finding.rule() + " " + finding.severity().wireName();
                counts.merge(key, 1L, Long::sum);
                if (seen.put(key, true) == null) {
                    objects.merge(key, 1L, Long::sum);
                }
                show(input, finding);
            }
        }
        withFindings += any ? 1 : 0;
        if (any && detail == Detail.MANIFESTS) {
            System.out.println(Manifests.toYaml(input.object()));
        }
    }

    private void show(InputObjects.Input input, Finding finding) {
        switch (detail) {
            case COUNTS -> {}
            case LINES -> System.out.println(FindingLine.of(input.from(), input.kind(), input.name(), finding));
            case MANIFESTS -> {
                System.out.println("# " + input.from() + " " + input.kind() + " " + input.name());
                System.out.println("# " + finding.toString().replace("\n", "\n# "));
            }
        }
    }

    private void print(long leftOut) {
        System.out.printf(
                "%,d objects judged, %,d with findings; %,d others left out%n", judged, withFindings, leftOut);
        counts.forEach((key, count) ->
                System.out.printf("%6d findings in %5d objects  %s%n", count, objects.getOrDefault(key, 0L), key));
    }
}
