package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import java.util.Map;

/**
 * The labels and the selector that the server makes for a Job, which a manifest must not contradict.
 *
 * <p>Upstream: {@code validateGeneratedSelector} in {@code k8s.io/kubernetes/pkg/apis/batch/validation}, and
 * {@code ValidateHasLabel} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class GeneratedSelectorRules {
    private GeneratedSelectorRules() {}

    /**
     * The labels of the template and the selector; the path is that of the job's spec.
     *
     * @param template the metadata of the template
     * @param expected the labels that the server makes
     */
    public static void check(
            Findings out, JobSpec spec, ObjectMeta template, Map<String, String> expected, FieldPath path) {
        LabelSelector selector = spec.selector();
        if (Checks.isTrue(spec.manualSelector()) || selector == null) {
            return;
        }
        FieldPath labels = path.child("template").child("metadata", "labels");
        for (Map.Entry<String, String> label : expected.entrySet()) {
            String given = template.labels().get(label.getKey());
            if (given == null) {
                out.required(
                        labels.key(label.getKey()),
                        "the server made this label, and the template has lost it",
                        "write the template as it was");
            } else if (!given.equals(label.getValue())) {
                out.invalid(
                        labels.key(label.getKey()),
                        null,
                        "the server makes this label, and the template has another value for it",
                        "remove the label, or set manualSelector");
            }
        }
        Findings own = new Findings();
        if (TemplateRules.isSound(own, selector, path) && !SelectorMatch.matches(selector, expected)) {
            out.invalid(
                    path.child("selector"),
                    null,
                    "the server makes the selector, and this one does not select the labels that it makes",
                    "remove selector, or set manualSelector");
        }
    }
}
