package dev.podwright.dsl;

import dev.podwright.declaration.VolumeRole;
import dev.podwright.dsl.internal.Arguments;
import dev.podwright.dsl.internal.DraftEdit;
import dev.podwright.dsl.internal.Owner;
import dev.podwright.dsl.internal.PodCompiler;
import dev.podwright.dsl.value.CheckReturnValue;
import dev.podwright.model.container.VolumeMount;
import org.jspecify.annotations.Nullable;

/** Which containers write and read a shared volume. Immutable. */
@CheckReturnValue
public final class SharedVolume {
    private final String volume;
    private final @Nullable DraftEdit<PodCompiler> last;

    SharedVolume(String volume, @Nullable DraftEdit<PodCompiler> last) {
        this.volume = volume;
        this.last = last;
    }

    /**
     * This container is the one that writes.
     *
     * @param container the name of a container that is added before or after
     * @param mountPath where it sees the volume
     */
    public SharedVolume writtenBy(String container, String mountPath) {
        return use("writtenBy", container, mountPath, VolumeRole.WRITES);
    }

    /**
     * This container reads; its mount is read-only.
     *
     * @param container the name of a container that is added before or after
     * @param mountPath where it sees the volume
     */
    public SharedVolume readBy(String container, String mountPath) {
        return use("readBy", container, mountPath, VolumeRole.READS);
    }

    /**
     * This container reads and writes as others do.
     *
     * @param container the name of a container that is added before or after
     * @param mountPath where it sees the volume
     */
    public SharedVolume sharedBy(String container, String mountPath) {
        return use("sharedBy", container, mountPath, VolumeRole.SHARES);
    }

    private SharedVolume use(String word, String container, String mountPath, VolumeRole role) {
        Arguments arguments = new Arguments(new Owner("volume", volume, "the pod"), word);
        arguments.required(container, 1, "container");
        VolumeMount.Builder mount =
                VolumeMount.builder().name(volume).mountPath(arguments.required(mountPath, 2, "mountPath"));
        VolumeMount used = (role == VolumeRole.READS ? mount.readOnly(true) : mount).build();
        return new SharedVolume(
                volume, DraftEdit.after(last, (p, line) -> p.share(container, role, volume, used, line)));
    }

    void apply(PodCompiler pod) {
        DraftEdit.apply(last, pod);
    }
}
