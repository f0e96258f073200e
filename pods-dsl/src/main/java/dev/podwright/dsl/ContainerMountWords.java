package dev.podwright.dsl;

import dev.podwright.model.container.Container;
import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a container sees which volumes. */
abstract class ContainerMountWords extends ContainerResourceWords {
    ContainerMountWords(String name, @Nullable Container base, @Nullable Word<ContainerAssembly> last) {
        super(name, base, last);
    }

    /** Sees a volume of the pod, by its name, at an absolute path. */
    public final ContainerDraft mount(String volume, String path) {
        return mount(volume, path, m -> m);
    }

    /** Sees a volume of the pod with more to say: read-only, sub-path, propagation. */
    public final ContainerDraft mount(String volume, String path, UnaryOperator<MountDraft> more) {
        VolumeMount mount = more.apply(draft(volume, path)).toMount();
        return say((c, where) -> c.add("volumeMounts", c.mounts, mount, where));
    }

    /** Sees a volume of the pod and cannot write to it. */
    public final ContainerDraft mountReadOnly(String volume, String path) {
        return mount(volume, path, MountDraft::readOnly);
    }

    /**
     * Sees this at an absolute path; the pod gets a volume for it. What has a name of its own, such as a ConfigMap, is
     * one volume in the pod however often it is mounted, named after its kind and name ({@code configmap-shop-proxy}).
     * What has none, such as an empty directory, is a volume of this mount alone, named after container and path
     * ({@code app-var-cache}).
     */
    public final ContainerDraft mount(VolumeSource source, String path) {
        return mount(source, path, m -> m);
    }

    /** The same with more to say: read-only, sub-path, propagation. */
    public final ContainerDraft mount(VolumeSource source, String path, UnaryOperator<MountDraft> more) {
        VolumeMount mount = more.apply(draft("", path)).toMount();
        return say((c, where) -> {
            String volume = c.pod.volumes.declare(source, c.name, path, where);
            c.add("volumeMounts", c.mounts, mount.toBuilder().name(volume).build(), where);
        });
    }

    /** The same, where the container cannot write. */
    public final ContainerDraft mountReadOnly(VolumeSource source, String path) {
        return mount(source, path, MountDraft::readOnly);
    }

    private static MountDraft draft(String volume, String path) {
        return new MountDraft(VolumeMount.builder().name(volume).mountPath(path).build());
    }

    /** Takes the mount at a path away again; its volume stays. */
    public final ContainerDraft withoutMount(String path) {
        return say((c, where) -> c.remove("volumeMounts", c.mounts, mount -> path.equals(mount.mountPath())));
    }

    /** Gets a volume in block mode, by its name, as a device file. */
    public final ContainerDraft device(String volume, String path) {
        VolumeDevice device =
                VolumeDevice.builder().name(volume).devicePath(path).build();
        return say((c, where) -> c.add("volumeDevices", c.devices, device, where));
    }
}
