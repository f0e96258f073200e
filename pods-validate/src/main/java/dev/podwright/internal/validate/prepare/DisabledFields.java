package dev.podwright.internal.validate.prepare;

import dev.podwright.internal.validate.Features;
import dev.podwright.internal.validate.Findings;
import dev.podwright.internal.validate.Gate;
import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.Lifecycle;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops the fields of features that are off by default in the newest version known.
 *
 * <p>Upstream: {@code dropDisabledFields} in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class DisabledFields {
    private final Findings out;
    private final boolean stopSignals;
    private final boolean schedulingGroup;
    private final boolean trustBundles;
    private final boolean certificates;

    private DisabledFields(Features features, Findings out) {
        this.out = out;
        this.stopSignals = features.has(Gate.CONTAINER_STOP_SIGNALS);
        this.schedulingGroup = features.has(Gate.GENERIC_WORKLOAD);
        this.trustBundles = features.has(Gate.CLUSTER_TRUST_BUNDLE_PROJECTION);
        this.certificates = features.has(Gate.POD_CERTIFICATE_REQUEST);
    }

    /** The spec without them; the path is that of the spec. */
    static PodSpec drop(PodSpec spec, Features features, FieldPath path, Findings out) {
        return isAnyThere(spec) ? new DisabledFields(features, out).drop(spec, path) : spec;
    }

    /** Most pods have none of them, and are to cost nothing. */
    private static boolean isAnyThere(PodSpec spec) {
        if (spec.schedulingGroup() != null) {
            return true;
        }
        for (Volume volume : spec.volumes()) {
            if (volume.projected() != null) {
                return true;
            }
        }
        for (Container container : spec.containers()) {
            if (hasSignal(container.lifecycle())) {
                return true;
            }
        }
        for (Container container : spec.initContainers()) {
            if (hasSignal(container.lifecycle())) {
                return true;
            }
        }
        for (EphemeralContainer container : spec.ephemeralContainers()) {
            if (hasSignal(container.lifecycle())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSignal(@Nullable Lifecycle lifecycle) {
        return lifecycle != null && lifecycle.stopSignal() != null;
    }

    private PodSpec drop(PodSpec spec, FieldPath path) {
        PodSpec now = spec;
        if (!schedulingGroup && spec.schedulingGroup() != null) {
            note(path.child("schedulingGroup"), Gate.GENERIC_WORKLOAD);
            now = now.toBuilder().schedulingGroup(null).build();
        }
        if (!trustBundles || !certificates) {
            List<Volume> volumes = Lists.map(spec.volumes(), (each, i) -> volume(each, path, i));
            if (volumes != spec.volumes()) {
                now = now.toBuilder().volumes(volumes).build();
            }
        }
        return stopSignals ? now : signals(now, path);
    }

    private PodSpec signals(PodSpec spec, FieldPath path) {
        PodSpec now = spec;
        List<Container> init =
                Lists.map(spec.initContainers(), (each, i) -> container(each, path, "initContainers", i));
        if (init != spec.initContainers()) {
            now = now.toBuilder().initContainers(init).build();
        }
        List<Container> main = Lists.map(spec.containers(), (each, i) -> container(each, path, "containers", i));
        if (main != spec.containers()) {
            now = now.toBuilder().containers(main).build();
        }
        List<EphemeralContainer> ephemeral =
                Lists.map(spec.ephemeralContainers(), (each, i) -> ephemeral(each, path, i));
        if (ephemeral != spec.ephemeralContainers()) {
            now = now.toBuilder().ephemeralContainers(ephemeral).build();
        }
        return now;
    }

    private Container container(Container container, FieldPath path, String list, int index) {
        Lifecycle lifecycle = container.lifecycle();
        if (lifecycle == null || !hasSignal(lifecycle)) {
            return container;
        }
        noteSignal(path.child(list).index(index));
        return container.toBuilder().lifecycle(withoutSignal(lifecycle)).build();
    }

    private EphemeralContainer ephemeral(EphemeralContainer container, FieldPath path, int index) {
        Lifecycle lifecycle = container.lifecycle();
        if (lifecycle == null || !hasSignal(lifecycle)) {
            return container;
        }
        noteSignal(path.child("ephemeralContainers").index(index));
        return container.toBuilder().lifecycle(withoutSignal(lifecycle)).build();
    }

    private void noteSignal(FieldPath container) {
        note(container.child("lifecycle", "stopSignal"), Gate.CONTAINER_STOP_SIGNALS);
    }

    /** A lifecycle of which nothing is left goes as well. */
    private static @Nullable Lifecycle withoutSignal(Lifecycle lifecycle) {
        if (lifecycle.postStart() == null && lifecycle.preStop() == null) {
            return null;
        }
        return lifecycle.toBuilder().stopSignal(null).build();
    }

    private Volume volume(Volume volume, FieldPath path, int index) {
        ProjectedVolumeSource projected = volume.projected();
        if (projected == null) {
            return volume;
        }
        List<VolumeProjection> sources = Lists.map(projected.sources(), (each, i) -> source(each, path, index, i));
        if (sources == projected.sources()) {
            return volume;
        }
        return volume.toBuilder()
                .projected(projected.toBuilder().sources(sources).build())
                .build();
    }

    private VolumeProjection source(VolumeProjection source, FieldPath path, int volume, int index) {
        VolumeProjection now = source;
        if (!trustBundles && source.clusterTrustBundle() != null) {
            note(source(path, volume, index).child("clusterTrustBundle"), Gate.CLUSTER_TRUST_BUNDLE_PROJECTION);
            now = now.toBuilder().clusterTrustBundle(null).build();
        }
        if (!certificates && source.podCertificate() != null) {
            note(source(path, volume, index).child("podCertificate"), Gate.POD_CERTIFICATE_REQUEST);
            now = now.toBuilder().podCertificate(null).build();
        }
        return now;
    }

    private static FieldPath source(FieldPath path, int volume, int index) {
        return path.child("volumes").index(volume).child("projected", "sources").index(index);
    }

    private void note(FieldPath path, Gate gate) {
        Preparation.drop(
                out,
                path,
                "its feature gate " + gate.wireName() + " is off",
                "remove it, or have the cluster's administrator switch the gate on");
    }
}
