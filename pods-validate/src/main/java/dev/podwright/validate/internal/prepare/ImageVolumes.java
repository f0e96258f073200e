package dev.podwright.validate.internal.prepare;

import dev.podwright.model.PodSpec;
import dev.podwright.model.container.Container;
import dev.podwright.model.container.EphemeralContainer;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Drops volumes that hold an image, and the mounts of volumes of their names.
 *
 * <p>Upstream: {@code dropImageVolumes} in {@code k8s.io/kubernetes/pkg/api/pod}.
 */
final class ImageVolumes {
    private final Set<String> names = new HashSet<>();

    private ImageVolumes() {}

    /** The spec without them, telling the path of each volume that goes. */
    static PodSpec drop(PodSpec spec, FieldPath path, Consumer<FieldPath> note) {
        ImageVolumes images = new ImageVolumes();
        List<Volume> left = new ArrayList<>();
        for (int i = 0; i < spec.volumes().size(); i++) {
            Volume volume = spec.volumes().get(i);
            if (volume.image() == null) {
                left.add(volume);
            } else {
                images.names.add(Checks.orEmpty(volume.name()));
                note.accept(path.child("volumes").index(i));
            }
        }
        return spec.toBuilder()
                .volumes(left)
                .initContainers(Lists.map(spec.initContainers(), (each, i) -> images.container(each)))
                .containers(Lists.map(spec.containers(), (each, i) -> images.container(each)))
                .ephemeralContainers(Lists.map(spec.ephemeralContainers(), (each, i) -> images.ephemeral(each)))
                .build();
    }

    private Container container(Container container) {
        List<VolumeMount> left = left(container.volumeMounts());
        return left == container.volumeMounts()
                ? container
                : container.toBuilder().volumeMounts(left).build();
    }

    private EphemeralContainer ephemeral(EphemeralContainer container) {
        List<VolumeMount> left = left(container.volumeMounts());
        return left == container.volumeMounts()
                ? container
                : container.toBuilder().volumeMounts(left).build();
    }

    private List<VolumeMount> left(List<VolumeMount> mounts) {
        List<VolumeMount> left = mounts.stream()
                .filter(mount -> !names.contains(Checks.orEmpty(mount.name())))
                .toList();
        return left.size() == mounts.size() ? mounts : left;
    }
}
