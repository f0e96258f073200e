package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodSpec;
import dev.podwright.model.schema.Schemas;
import dev.podwright.model.volume.ProjectedVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.model.volume.VolumeProjection;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.fields.FieldTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Drops the users of files in volumes. Of several sources in one volume, or in one projection, only the first in the
 * server's order counts.
 *
 * <p>Upstream: {@code dropDisabledAtomicWriteVolumeUserFields} and {@code atomicWriteVolumeUserFieldsInUse} in
 * {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class VolumeUsers {
    private static final FieldTree SECRET = ofVolume("secret.defaultUser", "secret.items.user");
    private static final FieldTree CONFIG_MAP = ofVolume("configMap.defaultUser", "configMap.items.user");
    private static final FieldTree DOWNWARD_API = ofVolume("downwardAPI.defaultUser", "downwardAPI.items.user");
    private static final FieldTree PROJECTED = ofVolume("projected.defaultUser");

    private VolumeUsers() {}

    private static FieldTree ofVolume(String... paths) {
        return FieldTree.of(Schemas.of(Volume.class), List.of(paths));
    }

    /** Whether a spec has any. */
    static boolean areIn(PodSpec spec) {
        for (int i = 0; i < spec.volumes().size(); i++) {
            Volume volume = spec.volumes().get(i);
            FieldTree source = source(volume);
            if (source != null && (source.isIn(volume) || areInProjections(source, volume))) {
                return true;
            }
        }
        return false;
    }

    private static boolean areInProjections(FieldTree source, Volume volume) {
        ProjectedVolumeSource projected = volume.projected();
        if (source != PROJECTED || projected == null) {
            return false;
        }
        for (VolumeProjection projection : projected.sources()) {
            FieldTree users = Projections.source(projection);
            if (users != null && users.isIn(projection)) {
                return true;
            }
        }
        return false;
    }

    /** The spec without them; the path is that of the spec. */
    static PodSpec drop(PodSpec spec, FieldPath path, FieldTree.Change change) {
        return spec.toBuilder()
                .volumes(Lists.map(
                        spec.volumes(),
                        (volume, i) -> volume(volume, path.child("volumes").index(i), change)))
                .build();
    }

    private static Volume volume(Volume volume, FieldPath path, FieldTree.Change change) {
        FieldTree source = source(volume);
        if (source == null) {
            return volume;
        }
        Volume now = (Volume) Objects.requireNonNull(source.change(volume, path, change), "a volume stays");
        ProjectedVolumeSource projected = now.projected();
        if (source != PROJECTED || projected == null) {
            return now;
        }
        FieldPath list = path.child("projected", "sources");
        List<VolumeProjection> sources = new ArrayList<>();
        for (int i = 0; i < projected.sources().size(); i++) {
            sources.add(projection(projected.sources().get(i), list.index(i), change));
        }
        return now.toBuilder()
                .projected(projected.toBuilder().sources(sources).build())
                .build();
    }

    private static VolumeProjection projection(VolumeProjection projection, FieldPath path, FieldTree.Change change) {
        FieldTree users = Projections.source(projection);
        return users == null
                ? projection
                : (VolumeProjection) Objects.requireNonNull(users.change(projection, path, change), "an element stays");
    }

    private static @Nullable FieldTree source(Volume volume) {
        if (volume.secret() != null) {
            return SECRET;
        }
        if (volume.configMap() != null) {
            return CONFIG_MAP;
        }
        if (volume.downwardAPI() != null) {
            return DOWNWARD_API;
        }
        return volume.projected() == null ? null : PROJECTED;
    }

    /** The sources of projected volumes. */
    private static final class Projections {
        private static final FieldTree SECRET = of("secret.items.user");
        private static final FieldTree DOWNWARD_API = of("downwardAPI.items.user");
        private static final FieldTree CONFIG_MAP = of("configMap.items.user");
        private static final FieldTree TOKEN = of("serviceAccountToken.user");
        private static final FieldTree TRUST_BUNDLE = of("clusterTrustBundle.user");
        private static final FieldTree CERTIFICATE = of("podCertificate.user");

        private static FieldTree of(String path) {
            return FieldTree.of(Schemas.of(VolumeProjection.class), List.of(path));
        }

        static @Nullable FieldTree source(VolumeProjection projection) {
            if (projection.secret() != null) {
                return SECRET;
            }
            if (projection.downwardAPI() != null) {
                return DOWNWARD_API;
            }
            if (projection.configMap() != null) {
                return CONFIG_MAP;
            }
            if (projection.serviceAccountToken() != null) {
                return TOKEN;
            }
            if (projection.clusterTrustBundle() != null) {
                return TRUST_BUNDLE;
            }
            return projection.podCertificate() == null ? null : CERTIFICATE;
        }
    }
}
