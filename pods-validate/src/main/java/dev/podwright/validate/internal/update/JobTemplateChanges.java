package dev.podwright.validate.internal.update;

import dev.podwright.model.PodSpec;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.scheduling.Affinity;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.compare.ModelComparison;
import dev.podwright.validate.internal.core.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may change of the template of a Job that is suspended.
 *
 * <p>Upstream: {@code validatePodTemplateUpdate} and {@code validatePodResourceUpdatesOnly} in {@code
 * k8s.io/kubernetes/pkg/apis/batch/validation}.
 */
final class JobTemplateChanges {
    private static final Affinity NO_AFFINITY = Affinity.builder().build();

    private JobTemplateChanges() {}

    /** The stored template with what the new one says of where its pods run, and of its labels and annotations. */
    static PodTemplateSpec withScheduling(PodTemplateSpec old, PodTemplateSpec updated) {
        PodSpec was = Objects.requireNonNullElse(old.spec(), StoredPod.NO_SPEC);
        PodSpec is = Objects.requireNonNullElse(updated.spec(), StoredPod.NO_SPEC);
        ObjectMeta metadata = Objects.requireNonNullElse(old.metadata(), StoredPod.NO_METADATA);
        ObjectMeta given = Objects.requireNonNullElse(updated.metadata(), StoredPod.NO_METADATA);
        return old.toBuilder()
                .metadata(metadata.toBuilder()
                        .annotations(given.annotations())
                        .labels(given.labels())
                        .build())
                .spec(was.toBuilder()
                        .affinity(affinity(was.affinity(), is.affinity()))
                        .nodeSelector(is.nodeSelector())
                        .tolerations(is.tolerations())
                        .schedulingGates(is.schedulingGates())
                        .build())
                .build();
    }

    /** The stored affinity with the new one to nodes. */
    private static @Nullable Affinity affinity(@Nullable Affinity old, @Nullable Affinity updated) {
        if (old == null && updated == null) {
            return null;
        }
        Affinity kept = Objects.requireNonNullElse(old, NO_AFFINITY).toBuilder()
                .nodeAffinity(updated == null ? null : updated.nodeAffinity())
                .build();
        return updated == null && kept.equals(NO_AFFINITY) ? null : kept;
    }

    /** That of the spec of the pods only resources of containers differ; the path is that of the spec. */
    static void onlyResources(Findings out, PodTemplateSpec old, PodTemplateSpec updated, FieldPath path, String fix) {
        PodSpec was = Objects.requireNonNullElse(old.spec(), StoredPod.NO_SPEC);
        PodSpec is = Objects.requireNonNullElse(updated.spec(), StoredPod.NO_SPEC);
        PodSpec allowed = was.toBuilder()
                .containers(withResources(was.containers(), is.containers()))
                .initContainers(withResources(was.initContainers(), is.initContainers()))
                .build();
        ChangedFields.immutable(out, path, ModelComparison.between(PodSpec.class, allowed, is, path), fix);
    }

    /** The stored containers with the new resources, where there are as many. */
    private static List<Container> withResources(List<Container> old, List<Container> updated) {
        if (old.size() != updated.size()) {
            return old;
        }
        List<Container> out = new ArrayList<>(old.size());
        for (int i = 0; i < old.size(); i++) {
            Container was = old.get(i);
            Container is = updated.get(i);
            boolean same = Checks.orEmpty(was.name()).equals(Checks.orEmpty(is.name()));
            out.add(same ? was.toBuilder().resources(is.resources()).build() : was);
        }
        return out;
    }
}
