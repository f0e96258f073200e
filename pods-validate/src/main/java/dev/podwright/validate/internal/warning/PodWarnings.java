package dev.podwright.validate.internal.warning;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.Names;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Warning;
import java.util.List;

/**
 * Everything that the server warns of when it has accepted a pod or a template. It refuses ephemeral containers on a create,
 * but for those of a StatefulSet before Kubernetes 1.34.
 *
 * <p>Upstream: {@code GetWarningsForPod} and {@code GetWarningsForPodTemplate} in {@code k8s.io/kubernetes/pkg/api/pod},
 * and {@code WarningsOnCreate} in {@code pkg/registry/core/pod}.
 */
public final class PodWarnings {
    private static final FieldPath NAME = FieldPath.of("metadata").child("name");
    private static final FieldPath ANNOTATIONS = FieldPath.of("metadata").child("annotations");
    private static final FieldPath SPEC = FieldPath.of("spec");

    private PodWarnings() {}

    /** A pod that the server accepts. */
    public static void pod(ValidationContext scope, ObjectMeta metadata) {
        String name = Checks.orEmpty(metadata.name());
        if (Names.dnsLabel(name) != 0) {
            scope.out()
                    .warn(
                            Warning.NAME_NOT_LABEL,
                            NAME,
                            "the pod's host name comes from its name, and " + Excerpt.quoted(name)
                                    + " is not a DNS label",
                            "name it with at most " + Names.LABEL_LENGTH
                                    + " of a-z, 0-9 and '-', alphanumeric at both ends");
        }
        if (!metadata.annotations().isEmpty()) {
            AnnotationWarnings.check(scope, metadata.annotations(), ANNOTATIONS);
        }
        spec(scope, SPEC);
    }

    /** A template that the server accepts, inside another object; the path is that of the template. */
    public static void template(ValidationContext scope, ObjectMeta metadata, FieldPath path) {
        if (!metadata.annotations().isEmpty()) {
            FieldPath annotations = path.child("metadata", "annotations");
            AnnotationWarnings.check(scope, metadata.annotations(), annotations);
            AnnotationWarnings.appArmor(scope, metadata.annotations(), annotations);
        }
        FieldPath spec = path.child("spec");
        spec(scope, spec);
        Long grace = scope.spec().terminationGracePeriodSeconds();
        if (grace != null && grace < 0) {
            scope.out()
                    .warn(
                            Warning.NEGATIVE_GRACE_PERIOD,
                            spec.child("terminationGracePeriodSeconds"),
                            "terminationGracePeriodSeconds is " + grace + "; the template's pods get 1",
                            "give 0 or more");
        }
    }

    private static void spec(ValidationContext scope, FieldPath path) {
        PodSpec spec = scope.spec();
        NodeLabelWarnings.check(scope.out(), spec, path);
        SelectorWarnings.check(scope.out(), spec, path);
        if (!spec.volumes().isEmpty()) {
            VolumeWarnings.check(scope, spec.volumes(), path.child("volumes"));
        }
        PullSecretWarnings.check(scope.out(), spec.imagePullSecrets(), path);
        AddressWarnings.check(scope.out(), spec, path);
        AmountWarnings.overhead(scope.out(), spec, path);
        containers(scope, spec.initContainers(), "initContainers", path);
        containers(scope, spec.containers(), "containers", path);
        containers(scope, spec.ephemeralContainers(), "ephemeralContainers", path);
        PortWarnings.check(scope, path);
    }

    private static void containers(
            ValidationContext scope, List<? extends ContainerCommon> containers, String field, FieldPath path) {
        if (containers.isEmpty()) {
            return;
        }
        FieldPath list = path.child(field);
        for (int i = 0; i < containers.size(); i++) {
            ContainerCommon each = containers.get(i);
            AmountWarnings.container(scope, each.resources(), list, i);
            EnvWarnings.check(scope.out(), each.env(), list, i);
        }
    }
}
