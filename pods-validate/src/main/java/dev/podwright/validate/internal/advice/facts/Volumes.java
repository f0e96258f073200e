package dev.podwright.validate.internal.advice.facts;

import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.volume.EmptyDirVolumeSource;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.pod.PodContainer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pod's volumes by name, and who mounts each of them, in the order of the containers. */
public record Volumes(Map<String, Volume> byName, Map<String, List<Mount>> mounts) {
    public static final String SHARED_MEMORY = "/dev/shm";

    /** One mount of a volume. */
    public record Mount(PodContainer container, VolumeMount mount, FieldPath path) {
        public boolean readOnly() {
            return Checks.isTrue(mount.readOnly());
        }

        public boolean isSharedMemory() {
            return isSharedMemoryPath(mount.mountPath());
        }

        /** The part of the volume that it shows, empty for all of it. */
        String part() {
            return Checks.isEmpty(mount.subPath())
                    ? Checks.orEmpty(mount.subPathExpr())
                    : Checks.orEmpty(mount.subPath());
        }

        private static boolean isWithin(String path, String directory) {
            return path.startsWith(directory)
                    && (path.length() == directory.length() || path.charAt(directory.length()) == '/');
        }

        /** Whether both can show the same files: one part may be within the other. */
        public boolean meets(Mount other) {
            String a = part();
            String b = other.part();
            return a.isEmpty() || b.isEmpty() || isWithin(a, b) || isWithin(b, a);
        }
    }

    public static Volumes of(PodFacts pod) {
        Map<String, Volume> byName = new LinkedHashMap<>();
        for (Volume volume : pod.spec().volumes()) {
            byName.putIfAbsent(Checks.orEmpty(volume.name()), volume);
        }
        Map<String, List<Mount>> mounts = new HashMap<>();
        for (PodContainer container : pod.containers()) {
            FieldPath path = container.path().child("volumeMounts");
            for (int i = 0; i < container.container().volumeMounts().size(); i++) {
                VolumeMount mount = container.container().volumeMounts().get(i);
                String name = Checks.orEmpty(mount.name());
                List<Mount> same = mounts.get(name);
                if (same == null) {
                    same = new ArrayList<>(2);
                    mounts.put(name, same);
                }
                same.add(new Mount(container, mount, path.index(i)));
            }
        }
        return new Volumes(byName, mounts);
    }

    public static boolean isSharedMemoryPath(@Nullable String path) {
        return SHARED_MEMORY.equals(path) || "/dev/shm/".equals(path);
    }

    /** Who mounts a volume. */
    public List<Mount> of(String volume) {
        return mounts.getOrDefault(volume, List.of());
    }

    /** The mounts of a volume in one container: a part of those of all, which are in the order of the containers. */
    public List<Mount> of(PodContainer container, String volume) {
        List<Mount> all = of(volume);
        int start = start(all, container);
        int end = start;
        while (end < all.size() && all.get(end).container().is(container)) {
            end++;
        }
        return all.subList(start, end);
    }

    /** Where the mounts of a container begin, by bisection. */
    private static int start(List<Mount> all, PodContainer container) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (PodFacts.isBefore(all.get(middle).container(), container)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The container's first mount of a volume, or null. */
    @Nullable
    public Mount find(PodContainer container, String volume) {
        List<Mount> all = of(volume);
        int start = start(all, container);
        return start < all.size() && all.get(start).container().is(container) ? all.get(start) : null;
    }

    /** The container's first mount of a volume that it can write to, or null. */
    @Nullable
    public Mount writable(PodContainer container, String volume) {
        for (Mount mount : of(container, volume)) {
            if (!mount.readOnly()) {
                return mount;
            }
        }
        return null;
    }

    /** Whether no container mounts a volume but this one. */
    public boolean isAlone(PodContainer container, String volume) {
        List<Mount> all = of(volume);
        return all.isEmpty()
                || (all.get(0).container().is(container)
                        && all.get(all.size() - 1).container().is(container));
    }

    /** The emptyDir that a volume is, or null. */
    @Nullable
    public EmptyDirVolumeSource emptyDir(String name) {
        Volume volume = byName.get(name);
        return volume == null ? null : volume.emptyDir();
    }

    /** Whether a volume is an emptyDir in memory. */
    public boolean isMemory(String name) {
        EmptyDirVolumeSource emptyDir = emptyDir(name);
        return emptyDir != null && "Memory".equals(emptyDir.medium());
    }
}
