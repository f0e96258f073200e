package dev.podwright.validate.internal.warning;

import dev.podwright.model.volume.PersistentVolumeClaimSpec;
import dev.podwright.model.volume.PersistentVolumeClaimTemplate;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.core.Warning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volumes: drivers that are deprecated or gone, and what other files ask of each.
 *
 * <p>Upstream: {@code warningsForPodSpecAndMeta} in {@code k8s.io/kubernetes/pkg/api/pod} and
 * {@code GetWarningsForPersistentVolumeClaimSpec} in {@code pkg/api/persistentvolumeclaim}.
 */
final class VolumeWarnings {
    private final Findings out;
    private final FieldPath list;
    private int index;

    private VolumeWarnings(Findings out, FieldPath list) {
        this.out = out;
        this.list = list;
    }

    /** The path is that of the list. */
    static void check(ValidationContext scope, List<Volume> volumes, FieldPath list) {
        Findings out = scope.out();
        VolumeWarnings warnings = new VolumeWarnings(out, list);
        for (int i = 0; i < volumes.size(); i++) {
            warnings.index = i;
            warnings.volume(volumes.get(i));
            VirtualPathWarnings.check(scope, volumes.get(i), list, i);
        }
    }

    private void volume(Volume volume) {
        if (volume.gitRepo() != null) {
            warn(
                    "gitRepo",
                    "gitRepo volumes are deprecated, and nodes do not make them by default since 1.33",
                    "use an emptyDir that an init container clones into");
        }
        if (volume.ephemeral() != null) {
            claim(volume.ephemeral().volumeClaimTemplate());
        }
        gone("photonPersistentDisk", volume.photonPersistentDisk(), "1.16");
        gone("scaleIO", volume.scaleIO(), "1.22");
        gone("flocker", volume.flocker(), "1.25");
        // In the server's own spelling.
        gone("storageOS", volume.storageos(), "1.25");
        gone("quobyte", volume.quobyte(), "1.25");
        gone("glusterfs", volume.glusterfs(), "1.26");
        gone("cephfs", volume.cephfs(), "1.31");
        gone("rbd", volume.rbd(), "1.31");
    }

    private void gone(String field, @Nullable Object source, String version) {
        if (source != null) {
            warn(
                    field,
                    "the driver of " + field + " volumes has been removed in " + version,
                    "use a CSI driver, with csi or persistentVolumeClaim");
        }
    }

    private void warn(String field, String message, String fix) {
        out.warn(Warning.DEPRECATED_VOLUME, list.index(index).child(field), message, fix);
    }

    private void claim(@Nullable PersistentVolumeClaimTemplate template) {
        PersistentVolumeClaimSpec spec = template == null ? null : template.spec();
        if (spec != null && spec.resources() != null) {
            FieldPath path =
                    list.index(index).child("ephemeral", "volumeClaimTemplate").child("spec", "resources");
            AmountWarnings.whole(out, spec.resources().requests(), "storage", path, "requests");
            AmountWarnings.whole(out, spec.resources().limits(), "storage", path, "limits");
        }
    }
}
