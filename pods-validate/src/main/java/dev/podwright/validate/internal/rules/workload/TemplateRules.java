package dev.podwright.validate.internal.rules.workload;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.meta.LabelRules;
import dev.podwright.validate.internal.rules.pod.PodRules;
import dev.podwright.validate.internal.rules.scheduling.EvictionRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The selector of a workload and the template of its pods.
 *
 * <p>Upstream: {@code ValidatePodTemplateSpecForReplicaSet} in {@code k8s.io/kubernetes/pkg/apis/apps/validation}.
 */
final class TemplateRules {
    private static final List<String> ALWAYS = List.of("Always");

    private TemplateRules() {}

    /**
     * The selector and the template of a Deployment or a ReplicaSet. The server judges the template only if the selector
     * has no error.
     *
     * @param template the metadata of the template
     * @param path the path of the workload's spec
     */
    static void ofReplicas(
            ValidationContext scope, @Nullable LabelSelector selector, ObjectMeta template, FieldPath path) {
        Findings out = scope.out();
        FieldPath templatePath = path.child("template");
        if (!selector(out, selector, path)) {
            EvictionRules.responders(scope, templatePath.child("spec"));
            return;
        }
        if (!selects(selector, template)) {
            mismatch(out, templatePath);
        }
        PodRules.template(scope, template, templatePath);
        runsOn(scope, templatePath);
    }

    /** Whether a selector without errors selects the pods of a template; an empty one is not asked. */
    static boolean selects(@Nullable LabelSelector selector, ObjectMeta template) {
        return selector != null
                && (SelectorMatch.isEmpty(selector) || SelectorMatch.matches(selector, template.labels()));
    }

    /** That there is a selector that selects something; returns whether it has no error of its own. */
    static boolean selector(Findings out, @Nullable LabelSelector selector, FieldPath path) {
        if (selector == null) {
            out.required(
                    path.child("selector"),
                    "selector is missing",
                    "give selector.matchLabels, with labels of the template");
            return true;
        }
        boolean sound = isSound(out, selector, path);
        notEmpty(out, selector, path);
        if (!sound) {
            out.invalid(path.child("selector"), null, "the selector has errors", "correct them");
        }
        return sound;
    }

    /** Whether a selector has no error of its own; reports those that it has. */
    static boolean isSound(Findings out, @Nullable LabelSelector selector, FieldPath path) {
        int before = out.rejectedCount();
        LabelRules.selector(out, path.child("selector"), selector, false);
        return out.rejectedCount() == before;
    }

    /**
     * Whether a selector has no error of its own; reports those that count.
     *
     * @param anyValue whether values need not be label values
     */
    static boolean isSound(Findings out, @Nullable LabelSelector selector, FieldPath path, boolean anyValue) {
        if (!anyValue) {
            return isSound(out, selector, path);
        }
        LabelRules.selector(out, path.child("selector"), selector, true);
        return isSound(new Findings(), selector, path);
    }

    /** That a selector does not select everything. */
    static void notEmpty(Findings out, LabelSelector selector, FieldPath path) {
        if (SelectorMatch.isEmpty(selector)) {
            out.invalid(
                    path.child("selector"),
                    null,
                    "the selector is empty, so that it selects every pod",
                    "give selector.matchLabels, with labels of the template");
        }
    }

    /** The selector does not select the pods of the template; the path is that of the template. */
    static void mismatch(Findings out, FieldPath path) {
        out.invalid(
                path.child("metadata", "labels"),
                null,
                "the selector does not select these labels, so that the workload would not find its pods",
                "give the template the labels of the selector");
    }

    /** That pods run until they are deleted; the path is that of the template. */
    static void runsOn(ValidationContext scope, FieldPath path) {
        if (!scope.restartPolicy().equals("Always")) {
            Checks.notSupported(scope.out(), path.child("spec", "restartPolicy"), scope.restartPolicy(), ALWAYS);
        }
        if (scope.spec().activeDeadlineSeconds() != null) {
            scope.out()
                    .forbidden(
                            path.child("spec", "activeDeadlineSeconds"),
                            "pods of this workload run until they are deleted",
                            "remove activeDeadlineSeconds, or use a Job");
        }
    }
}
