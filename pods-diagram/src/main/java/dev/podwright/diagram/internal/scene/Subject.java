package dev.podwright.diagram.internal.scene;

import dev.podwright.model.KubernetesObject;
import dev.podwright.model.Pod;
import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplate;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.apps.DaemonSet;
import dev.podwright.model.apps.Deployment;
import dev.podwright.model.apps.ReplicaSet;
import dev.podwright.model.apps.StatefulSet;
import dev.podwright.model.batch.JobSpec;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.workload.Workload;
import org.jspecify.annotations.Nullable;

/**
 * The pod in an object, and what the object is.
 *
 * @param owner what makes the pods, empty for a pod by itself
 * @param ownerNote how many it makes
 * @param podPath the path of the pod or template in the object
 * @param specPath the path of its spec
 */
public record Subject(
        String owner,
        String ownerNote,
        String kind,
        String name,
        @Nullable ObjectMeta podMetadata,
        PodSpec spec,
        FieldPath podPath,
        FieldPath specPath) {
    private static final PodSpec NO_SPEC = PodSpec.builder().build();
    private static final PodTemplateSpec NO_TEMPLATE = PodTemplateSpec.builder().build();

    /** The pod in an object; null where objects of the kind have none. */
    public static @Nullable Subject of(KubernetesObject object) {
        if (object instanceof Pod pod) {
            return of(pod);
        }
        if (object instanceof PodTemplate template) {
            FieldPath path = FieldPath.of("template").child("spec");
            return template("PodTemplate", name(object.metadata()), "", template.template(), path);
        }
        if (!Workload.isJudged(object)) {
            return null;
        }
        FieldPath path = Workload.podSpecPathOf(object);
        return template(object.kind(), name(object.metadata()), note(object), Workload.templateOf(object), path);
    }

    /** A pod by itself. */
    public static Subject of(Pod pod) {
        PodSpec spec = pod.spec() == null ? NO_SPEC : pod.spec();
        FieldPath path = FieldPath.of("spec");
        return new Subject("", "", "Pod", name(pod.metadata()), pod.metadata(), spec, FieldPath.empty(), path);
    }

    /** The pod of a template by itself. */
    public static Subject of(PodTemplateSpec template) {
        return template("", "", "", template, FieldPath.of("template").child("spec"));
    }

    private static Subject template(
            String kind, String name, String note, @Nullable PodTemplateSpec given, FieldPath specPath) {
        PodTemplateSpec template = given == null ? NO_TEMPLATE : given;
        PodSpec spec = template.spec() == null ? NO_SPEC : template.spec();
        FieldPath path = specPath.parent() == null ? FieldPath.empty() : specPath.parent();
        String owner = name.isEmpty() ? kind : kind + " " + name;
        return new Subject(
                owner, note, "Pod template", name(template.metadata()), template.metadata(), spec, path, specPath);
    }

    private static String name(@Nullable ObjectMeta metadata) {
        if (metadata == null) {
            return "";
        }
        String name = metadata.name() == null ? metadata.generateName() : metadata.name();
        return name == null ? "" : name;
    }

    private static String note(KubernetesObject object) {
        if (object instanceof Deployment deployment && deployment.spec() != null) {
            return replicas(deployment.spec().replicas());
        }
        if (object instanceof ReplicaSet replicaSet && replicaSet.spec() != null) {
            return replicas(replicaSet.spec().replicas());
        }
        if (object instanceof StatefulSet statefulSet && statefulSet.spec() != null) {
            return replicas(statefulSet.spec().replicas());
        }
        if (object instanceof DaemonSet) {
            return "one pod on each node";
        }
        JobSpec job = Workload.jobOf(object);
        Integer parallel = job == null ? null : job.parallelism();
        return parallel == null || parallel == 1 ? "" : parallel + " pods at a time";
    }

    private static String replicas(@Nullable Integer replicas) {
        return replicas == null || replicas == 1 ? "1 replica" : replicas + " replicas";
    }
}
