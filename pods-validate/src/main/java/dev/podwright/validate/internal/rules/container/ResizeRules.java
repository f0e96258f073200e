package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.ContainerResizePolicy;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.RuleChange;
import dev.podwright.validate.internal.core.ValidationOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether one container is restarted when its resources change. The server reports most of it at the list.
 *
 * <p>Upstream: {@code validateResizePolicy} and {@code validateInitContainers} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class ResizeRules {
    private static final List<String> RESOURCES = List.of("cpu", "memory");
    private static final String RESTART = "RestartContainer";
    private static final List<String> POLICIES = List.of("NotRequired", RESTART);

    private ResizeRules() {}

    /** Policies of any container; the path is that of the container. */
    static void check(ValidationContext scope, List<ContainerResizePolicy> policies, FieldPath path) {
        if (policies.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        FieldPath list = path.child("resizePolicy");
        boolean never = scope.restartPolicy().equals("Never");
        Set<String> resources = new HashSet<>();
        for (int i = 0; i < policies.size(); i++) {
            String resource = Checks.orEmpty(policies.get(i).resourceName());
            String policy = Checks.orEmpty(policies.get(i).restartPolicy());
            if (!resources.add(resource)) {
                out.duplicate(
                        list.index(i),
                        resource,
                        "there are two policies for " + Excerpt.quoted(resource),
                        "keep one of the two");
            }
            oneOf(out, list, "resourceName", resource, RESOURCES);
            oneOf(out, list, "restartPolicy", policy, POLICIES);
            if (never && !policy.equals("NotRequired")) {
                out.invalid(
                        list,
                        policy,
                        "the pod's restartPolicy is Never, so that no resize may restart a container",
                        "write NotRequired");
            }
        }
    }

    private static void oneOf(Findings out, FieldPath list, String field, String value, List<String> allowed) {
        if (value.isEmpty()) {
            out.required(
                    list, "a resize policy lacks " + field, "give " + field + ", one of " + String.join(", ", allowed));
        } else if (!allowed.contains(value)) {
            Checks.notSupported(out, list, value, allowed);
        }
    }

    /** What init containers must not have besides; the path is that of the container. */
    static void init(ValidationContext scope, List<ContainerResizePolicy> policies, boolean sidecar, FieldPath path) {
        if (policies.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        FieldPath list = path.child("resizePolicy");
        if (!scope.options().has(ValidationOption.ALLOW_SIDECAR_RESIZE_POLICY)) {
            out.invalid(list, null, "an init container must have no resizePolicy", "remove it");
        }
        if (sidecar
                || !scope.options().has(RuleChange.PLAIN_INIT_NOT_RESTARTED_BY_RESIZE)
                || scope.options()
                        .has(ValidationOption.ALLOW_EXISTING_RESTART_CONTAINER_FOR_NON_SIDECAR_INIT_CONTAINER)) {
            return;
        }
        for (int i = 0; i < policies.size(); i++) {
            if (RESTART.equals(policies.get(i).restartPolicy())) {
                out.invalid(
                        list.index(i).child("restartPolicy"),
                        RESTART,
                        "an init container that runs once is not restarted by a resize",
                        "write NotRequired, or set the container's restartPolicy to Always");
            }
        }
    }
}
