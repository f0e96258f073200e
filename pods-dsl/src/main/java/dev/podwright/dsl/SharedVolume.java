package dev.podwright.dsl;

import dev.podwright.declaration.VolumeRole;
import dev.podwright.model.container.VolumeMount;
import org.jspecify.annotations.Nullable;

/** Who does what with a shared volume. Immutable. */
public final class SharedVolume {
    private final String volume;
    private final @Nullable Word<PodAssembly> last;

    SharedVolume(String volume, @Nullable Word<PodAssembly> last) {
        this.volume = volume;
        this.last = last;
    }

    /** This container is the one that writes; it sees the volume at this path. */
    public SharedVolume writtenBy(String container, String path) {
        return use(container, VolumeRole.WRITES, mount(path).build());
    }

    /** This container reads and cannot write; it sees the volume at this path. */
    public SharedVolume readBy(String container, String path) {
        return use(container, VolumeRole.READS, mount(path).readOnly(true).build());
    }

    /** This container reads and writes as others do; it sees the volume at this path. */
    public SharedVolume sharedBy(String container, String path) {
        return use(container, VolumeRole.SHARES, mount(path).build());
    }

    private VolumeMount.Builder mount(String path) {
        return VolumeMount.builder().name(volume).mountPath(path);
    }

    private SharedVolume use(String container, VolumeRole role, VolumeMount mount) {
        return new SharedVolume(volume, Word.after(last, (p, where) -> p.share(container, role, mount, where)));
    }

    void say(PodAssembly pod) {
        Word.say(last, pod);
    }
}
