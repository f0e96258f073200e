package dev.podwright.model.apps;

import dev.podwright.model.PersistentVolumeClaim;
import dev.podwright.model.PodTemplateSpec;
import dev.podwright.model.meta.LabelSelector;
import dev.podwright.schema.KubernetesType;
import dev.podwright.schema.Required;
import dev.podwright.schema.Since;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a StatefulSet is to keep running.
 *
 * <p>Upstream: {@code k8s.io/api/apps/v1.StatefulSetSpec}.
 */
@KubernetesType
@Value.Immutable
public interface StatefulSetSpec {
    /** Number of pods to run. Absent: 1. */
    @Nullable
    Integer replicas();

    /**
     * Labels by which the controller finds its pods. It must match the labels of the template, and cannot change once
     * the stateful set exists.
     */
    @Required
    @Nullable
    LabelSelector selector();

    /**
     * Name of the headless Service that gives the pods their DNS names, in the form
     * {@code pod.serviceName.namespace.svc}. Nothing creates that Service. It cannot change once the stateful set
     * exists.
     */
    @Value.Redacted
    @Required
    @Nullable
    String serviceName();

    /**
     * Order in which pods are created and deleted: {@code OrderedReady} waits for each pod before it goes on to the
     * next, {@code Parallel} does not wait. Absent: {@code OrderedReady}. It cannot change once the stateful set
     * exists.
     */
    @Value.Redacted
    @Nullable
    String podManagementPolicy();

    /** How pods of an old template are replaced. Absent: by a rolling update. */
    @Nullable
    StatefulSetUpdateStrategy updateStrategy();

    /**
     * Time in seconds that a new pod must be ready before it counts as available. Absent: 0, so it counts at once.
     * Since Kubernetes 1.22.
     */
    @Since("1.22")
    @Nullable
    Integer minReadySeconds();

    /** Number of earlier revisions of the template to keep for a rollback. Absent: 10. */
    @Nullable
    Integer revisionHistoryLimit();

    /**
     * What becomes of the claims of pods that are no longer wanted. Absent: all claims are kept. Since Kubernetes
     * 1.23.
     */
    @Since("1.23")
    @Nullable
    StatefulSetPersistentVolumeClaimRetentionPolicy persistentVolumeClaimRetentionPolicy();

    /** How the pods are numbered. Absent: from 0. Since Kubernetes 1.26. */
    @Since("1.26")
    @Nullable
    StatefulSetOrdinals ordinals();

    /** Description of the pods. Its restart policy can only be {@code Always}. */
    @Required
    @Nullable
    PodTemplateSpec template();

    /**
     * Claims that each pod gets for itself; a container mounts one by its name, as it would a volume of the pod. A
     * claim takes the place of a volume of the same name in the template. They cannot change once the stateful set
     * exists.
     */
    List<PersistentVolumeClaim> volumeClaimTemplates();

    /** A builder with nothing set. */
    static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    default Builder toBuilder() {
        return builder().from(this);
    }

    /** Sets the fields one at a time; what is not set stays absent. */
    final class Builder extends ImmutableStatefulSetSpec.Builder {
        Builder() {}
    }
}
