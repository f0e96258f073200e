package dev.podwright.validate.internal.rules.pod;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.scheduling.Toleration;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.ValidationOption;
import dev.podwright.validate.internal.rules.meta.TolerationAnnotation;
import dev.podwright.validate.internal.rules.scheduling.TolerationRules;
import dev.podwright.validate.internal.rules.security.ProfileAnnotationRules;
import java.util.List;
import java.util.Map;

/**
 * Annotations that mean something to pods.
 *
 * <p>Upstream: {@code ValidatePodSpecificAnnotations} and {@code ValidateTolerationsInPodAnnotations} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}, {@code GetDeletionCostFromPodAnnotations} in
 * {@code k8s.io/kubernetes/pkg/apis/core/helper}.
 */
public final class PodAnnotationRules {
    /** Marks the API server's image of a static pod. */
    public static final String MIRROR = "kubernetes.io/config.mirror";

    private static final String TOLERATIONS = "scheduler.alpha.kubernetes.io/tolerations";
    private static final String DELETION_COST = "controller.kubernetes.io/pod-deletion-cost";

    private PodAnnotationRules() {}

    /** The annotations of a pod or a template; the path is that of the map. */
    public static void check(ValidationContext scope, Map<String, String> annotations, FieldPath path) {
        String mirror = annotations.get(MIRROR);
        if (mirror != null && Checks.isEmpty(scope.spec().nodeName())) {
            scope.out()
                    .invalid(
                            path.key(MIRROR),
                            mirror,
                            "a mirror pod is bound to its node, and nodeName is missing",
                            "remove the annotation; only the kubelet makes mirror pods");
        }
        String tolerations = annotations.get(TOLERATIONS);
        if (tolerations != null && !tolerations.isEmpty()) {
            tolerations(scope, tolerations, path);
        }
        String cost = annotations.get(DELETION_COST);
        if (cost != null && !scope.options().has(ValidationOption.ALLOW_INVALID_POD_DELETION_COST) && !isCost(cost)) {
            scope.out()
                    .invalid(
                            path.key(DELETION_COST),
                            cost,
                            Excerpt.quoted(cost) + " is not a 32 bit integer without '+' and leading zeros",
                            "write a number such as 10 or -10");
        }
        ProfileAnnotationRules.check(scope, annotations, path);
    }

    private static void tolerations(ValidationContext scope, String text, FieldPath path) {
        List<Toleration> tolerations = TolerationAnnotation.read(text);
        if (tolerations == null) {
            scope.out()
                    .invalid(
                            path,
                            TOLERATIONS,
                            "the annotation " + TOLERATIONS + " is not a JSON list of tolerations",
                            "remove the annotation and use spec.tolerations");
        } else if (!tolerations.isEmpty()) {
            TolerationRules.check(scope.out(), scope.options(), path.child(TOLERATIONS), tolerations);
        }
    }

    /** Whether annotations give no cost, or one that the server can read. */
    public static boolean hasSoundCost(Map<String, String> annotations) {
        String cost = annotations.get(DELETION_COST);
        return cost == null || isCost(cost);
    }

    private static boolean isCost(String value) {
        if (value.equals("0")) {
            return true;
        }
        boolean negative = value.startsWith("-");
        int start = negative ? 1 : 0;
        if (value.length() == start || (!negative && value.charAt(0) == '0')) {
            return false;
        }
        long number = 0;
        for (int i = start; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            // Leading zeros may make it long, and are fine after a '-'.
            number = Math.min(number * 10 + c - '0', 1L + Integer.MAX_VALUE + 1L);
        }
        return negative ? -number >= Integer.MIN_VALUE : number <= Integer.MAX_VALUE;
    }
}
