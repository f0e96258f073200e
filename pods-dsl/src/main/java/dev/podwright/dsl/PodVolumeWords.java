package dev.podwright.dsl;

import dev.podwright.model.Pod;
import dev.podwright.model.volume.Volume;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A pod's volumes. */
abstract class PodVolumeWords extends PodContainerWords {
    PodVolumeWords(@Nullable Pod base, List<Part> parts, @Nullable Word<PodAssembly> last) {
        super(base, parts, last);
    }

    /** Has a volume that containers mount by its name. */
    public final PodDraft volume(String name, VolumeSource source) {
        Volume volume = source.toVolume(name);
        return say((p, where) -> p.volumes.add(volume, where));
    }

    /** Takes a volume away again; mounts of it stay. */
    public final PodDraft withoutVolume(String name) {
        return say((p, where) -> p.volumes.remove(name));
    }

    /** Has a volume and says which containers, declared before or after, write and read it where. */
    public final PodDraft sharedVolume(String name, VolumeSource source, UnaryOperator<SharedVolume> roles) {
        SharedVolume shared = roles.apply(new SharedVolume(name, null));
        return volume(name, source).say((p, where) -> shared.say(p));
    }

    /**
     * Shares memory among containers: an empty directory in memory at {@code /dev/shm} in each of them. Its size counts
     * against their memory limits.
     *
     * @param size the most that it may hold
     */
    public final PodDraft sharedMemory(Bytes size, String... containers) {
        return sharedMemory(size.toString(), containers);
    }

    /**
     * The same with the size as a quantity.
     *
     * @param size the most that it may hold, such as {@code 1Gi}
     */
    public final PodDraft sharedMemory(String size, String... containers) {
        return sharedVolume("shared-memory", Pods.emptyDir().inMemory().limit(size), v -> {
            SharedVolume shared = v;
            for (String container : containers) {
                shared = shared.sharedBy(container, "/dev/shm");
            }
            return shared;
        });
    }
}
