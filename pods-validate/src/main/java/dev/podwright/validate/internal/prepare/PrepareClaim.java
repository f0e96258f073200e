package dev.podwright.validate.internal.prepare;

import dev.podwright.model.meta.TypedLocalObjectReference;
import dev.podwright.model.meta.TypedObjectReference;
import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.core.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A PersistentVolumeClaim as validation sees it: without what the server drops, and with its source in both fields.
 *
 * <p>Upstream: {@code PrepareForCreate} in {@code k8s.io/kubernetes/pkg/registry/core/persistentvolumeclaim},
 * {@code DropDisabledFields}, {@code EnforceDataSourceBackwardsCompatibility} and {@code NormalizeDataSources} in
 * {@code pkg/api/persistentvolumeclaim}.
 */
public final class PrepareClaim {
    private static final String CLAIM = "PersistentVolumeClaim";
    private static final String SNAPSHOT = "VolumeSnapshot";
    private static final String SNAPSHOT_GROUP = "snapshot.storage.k8s.io";

    private PrepareClaim() {}

    /** The spec of a new claim; the path is that of it. */
    public static PersistentVolumeClaimSpec onCreate(PersistentVolumeClaimSpec given, FieldPath path, Findings out) {
        TypedLocalObjectReference source = given.dataSource();
        TypedObjectReference reference = given.dataSourceRef();
        if (reference != null && !Checks.isEmpty(reference.namespace())) {
            PrepareForCreate.drop(
                    out,
                    path.child("dataSourceRef"),
                    "it is in another namespace, and the feature gate CrossNamespaceVolumeDataSource is off",
                    "remove dataSourceRef");
            reference = null;
        }
        if (source != null && reference == null && !isClaimOrSnapshot(source)) {
            PrepareForCreate.drop(
                    out,
                    path.child("dataSource"),
                    "it is neither a " + CLAIM + " nor a " + SNAPSHOT,
                    "use dataSourceRef");
            source = null;
        }
        if (source == given.dataSource()
                && reference == given.dataSourceRef()
                && (source == null) == (reference == null)) {
            return given;
        }
        return given.toBuilder()
                .dataSource(source == null ? of(reference) : source)
                .dataSourceRef(reference == null ? of(source) : reference)
                .build();
    }

    private static boolean isClaimOrSnapshot(TypedLocalObjectReference source) {
        String group = Checks.orEmpty(source.apiGroup());
        return group.isEmpty()
                ? CLAIM.equals(source.kind())
                : group.equals(SNAPSHOT_GROUP) && SNAPSHOT.equals(source.kind());
    }

    private static @Nullable TypedObjectReference of(@Nullable TypedLocalObjectReference source) {
        return source == null
                ? null
                : TypedObjectReference.builder()
                        .apiGroup(source.apiGroup())
                        .kind(source.kind())
                        .name(source.name())
                        .build();
    }

    private static @Nullable TypedLocalObjectReference of(@Nullable TypedObjectReference reference) {
        return reference == null
                ? null
                : TypedLocalObjectReference.builder()
                        .apiGroup(reference.apiGroup())
                        .kind(reference.kind())
                        .name(reference.name())
                        .build();
    }
}
