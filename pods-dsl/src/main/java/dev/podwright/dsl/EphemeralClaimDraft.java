package dev.podwright.dsl;

import dev.podwright.model.meta.LabelSelector;
import dev.podwright.model.meta.ObjectMeta;
import dev.podwright.model.meta.TypedLocalObjectReference;
import dev.podwright.model.meta.TypedObjectReference;
import dev.podwright.model.volume.EphemeralVolumeSource;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.PersistentVolumeClaimTemplate;
import dev.podwright.model.volume.Volume;
import java.util.List;
import java.util.function.Consumer;

/** A PersistentVolumeClaim that is made for this pod and goes with it; read and written from one node. Immutable. */
public final class EphemeralClaimDraft extends VolumeSource {
    private static final String SNAPSHOTS = "snapshot.storage.k8s.io";
    private static final ObjectMeta NO_METADATA = ObjectMeta.builder().build();
    private static final PersistentVolumeClaimSpec NO_SPEC =
            PersistentVolumeClaimSpec.builder().build();

    private final PersistentVolumeClaimTemplate model;

    EphemeralClaimDraft(PersistentVolumeClaimTemplate model) {
        this.model = model;
    }

    /** Of this storage class; of the cluster's default otherwise. */
    public EphemeralClaimDraft storageClass(String name) {
        return with(s -> s.storageClassName(name));
    }

    /** Read and written by this pod alone, not only from its node alone. */
    public EphemeralClaimDraft readWriteOncePod() {
        return with(s -> s.accessModes(List.of("ReadWriteOncePod")));
    }

    /** Read and written from many nodes. */
    public EphemeralClaimDraft readWriteMany() {
        return with(s -> s.accessModes(List.of("ReadWriteMany")));
    }

    /** A raw block device, which containers get with {@code device}. */
    public EphemeralClaimDraft block() {
        return with(s -> s.volumeMode("Block"));
    }

    /** Begins with what this VolumeSnapshot holds. */
    public EphemeralClaimDraft fromSnapshot(String name) {
        return with(s -> s.dataSource(TypedLocalObjectReference.builder()
                .apiGroup(SNAPSHOTS)
                .kind("VolumeSnapshot")
                .name(name)
                .build()));
    }

    /** Begins with what this VolumeSnapshot of another namespace holds, if a ReferenceGrant there allows it. */
    public EphemeralClaimDraft fromSnapshot(String name, String namespace) {
        return with(s -> s.dataSourceRef(TypedObjectReference.builder()
                .apiGroup(SNAPSHOTS)
                .kind("VolumeSnapshot")
                .name(name)
                .namespace(namespace)
                .build()));
    }

    /** With the attributes of this VolumeAttributesClass. Since Kubernetes 1.29. */
    public EphemeralClaimDraft attributesClass(String name) {
        return with(s -> s.volumeAttributesClassName(name));
    }

    /** Bound only to volumes with this label, and others that are said the same way. */
    public EphemeralClaimDraft volumeLabel(String key, String value) {
        LabelSelector old = spec().selector();
        LabelSelector.Builder selector = old == null ? LabelSelector.builder() : old.toBuilder();
        return with(s -> s.selector(selector.putMatchLabel(key, value).build()));
    }

    /** The claim carries a label. */
    public EphemeralClaimDraft label(String key, String value) {
        ObjectMeta old = model.metadata() == null ? NO_METADATA : model.metadata();
        return new EphemeralClaimDraft(model.toBuilder()
                .metadata(old.toBuilder().putLabel(key, value).build())
                .build());
    }

    /** The way down to the builder of the claim's spec. */
    public EphemeralClaimDraft with(Consumer<PersistentVolumeClaimSpec.Builder> change) {
        PersistentVolumeClaimSpec.Builder builder = spec().toBuilder();
        change.accept(builder);
        return new EphemeralClaimDraft(model.toBuilder().spec(builder.build()).build());
    }

    private PersistentVolumeClaimSpec spec() {
        return model.spec() == null ? NO_SPEC : model.spec();
    }

    @Override
    public Volume toVolume(String name) {
        return Volume.builder()
                .name(name)
                .ephemeral(EphemeralVolumeSource.builder()
                        .volumeClaimTemplate(model)
                        .build())
                .build();
    }

    @Override
    String identity() {
        return "";
    }
}
