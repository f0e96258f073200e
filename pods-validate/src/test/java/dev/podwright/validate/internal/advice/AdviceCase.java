package dev.podwright.validate.internal.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.podwright.manifest.Manifests;
import dev.podwright.model.Pod;
import dev.podwright.model.PodTemplate;
import dev.podwright.report.Finding;
import dev.podwright.report.Report;
import dev.podwright.validate.Validator;
import dev.podwright.version.KubernetesVersion;
import java.util.List;

/**
 * A pod or template and all that Podwright advises on it.
 *
 * @param finds the expected advice, each as {@code severity rule path}, in any order
 * @param off the same of what is switched off
 */
record AdviceCase(String name, List<String> finds, List<String> off, String yaml) {
    static final String KUBERNETES = "# Kubernetes ";

    void run() {
        Report report = report();
        assertThat(report.rejected()).as("the server accepts %s", name).isEmpty();
        assertThat(report.advised())
                .as(name)
                .extracting(AdviceCase::spelled)
                .containsExactlyInAnyOrderElementsOf(finds);
        assertThat(report.suppressed())
                .as(name)
                .extracting(s -> spelled(s.finding()))
                .containsExactlyInAnyOrderElementsOf(off);
    }

    Report report() {
        return yaml.contains("kind: PodTemplate\n")
                ? validator().validate(Manifests.read(yaml).single(PodTemplate.class))
                : validator().validate(Manifests.read(yaml).single(Pod.class));
    }

    /** For the Kubernetes version that a comment in the example names, or the newest. */
    private Validator validator() {
        return yaml.lines()
                .filter(line -> line.startsWith(KUBERNETES))
                .map(line -> Validator.builder()
                        .kubernetes(KubernetesVersion.of(line.substring(KUBERNETES.length())))
                        .build())
                .findFirst()
                .orElse(Validator.standard());
    }

    private static String spelled(Finding finding) {
        return finding.severity().wireName() + " " + finding.rule() + " " + finding.path();
    }

    /** Whether the rule finds something, switched off or not. */
    boolean isAbout(String rule) {
        String middle = " " + rule + " ";
        return finds.stream().anyMatch(f -> f.contains(middle)) || off.stream().anyMatch(f -> f.contains(middle));
    }

    @Override
    public String toString() {
        return name;
    }
}
