package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.ResourceRequirements;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ephemeral containers: what only they must not have. A field is refused as soon as it is there, even an empty list.
 *
 * <p>Upstream: {@code validateEphemeralContainers} and {@code validateFieldAllowList} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class EphemeralRules {
    private EphemeralRules() {}

    /** All of them; the path is that of the list. */
    static void check(ValidationContext scope, FieldPath path) {
        List<EphemeralContainer> containers = scope.spec().ephemeralContainers();
        if (containers.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        Set<String> targets = otherNames(scope);
        Set<String> names = new HashSet<>(targets);
        for (int i = 0; i < containers.size(); i++) {
            EphemeralContainer each = containers.get(i);
            FieldPath own = path.index(i);
            CommonRules.check(scope, each, own);
            CommonRules.imageBlanks(out, each.image(), path, i);
            String name = Checks.orEmpty(each.name());
            if (!names.add(name)) {
                ContainerListRules.duplicate(out, name, own);
            }
            String target = Checks.orEmpty(each.targetContainerName());
            if (!target.isEmpty() && !targets.contains(target)) {
                out.notFound(
                        own.child("targetContainerName"),
                        target,
                        "the pod has no container or init container " + Excerpt.quoted(target),
                        "name one of the pod's containers, or remove targetContainerName");
            }
            fields(out, each, own);
            subPaths(out, each.volumeMounts(), own);
        }
    }

    private static Set<String> otherNames(ValidationContext scope) {
        Set<String> out = new HashSet<>();
        for (Container container : scope.spec().containers()) {
            out.add(Checks.orEmpty(container.name()));
        }
        for (Container container : scope.spec().initContainers()) {
            out.add(Checks.orEmpty(container.name()));
        }
        return out;
    }

    private static void fields(Findings out, EphemeralContainer container, FieldPath path) {
        refuse(out, container.ports() != null, "ports", path);
        refuse(out, hasResources(container), "resources", path);
        refuse(out, container.resizePolicy() != null, "resizePolicy", path);
        refuse(out, container.restartPolicy() != null, "restartPolicy", path);
        refuse(out, container.restartPolicyRules() != null, "restartPolicyRules", path);
        refuse(out, container.livenessProbe() != null, "livenessProbe", path);
        refuse(out, container.readinessProbe() != null, "readinessProbe", path);
        refuse(out, container.startupProbe() != null, "startupProbe", path);
        refuse(out, container.lifecycle() != null, "lifecycle", path);
    }

    private static boolean hasResources(EphemeralContainer container) {
        ResourceRequirements resources = container.resources();
        return resources != null
                && (resources.limits() != null || resources.requests() != null || resources.claims() != null);
    }

    private static void refuse(Findings out, boolean set, String field, FieldPath path) {
        if (set) {
            out.forbidden(path.child(field), "an ephemeral container cannot have " + field, "remove it");
        }
    }

    private static void subPaths(Findings out, List<VolumeMount> mounts, FieldPath path) {
        for (int i = 0; i < mounts.size(); i++) {
            VolumeMount mount = mounts.get(i);
            if (!Checks.isEmpty(mount.subPath())) {
                refuse(out, true, "subPath", path.child("volumeMounts").index(i));
            }
            if (!Checks.isEmpty(mount.subPathExpr())) {
                refuse(out, true, "subPathExpr", path.child("volumeMounts").index(i));
            }
        }
    }
}
