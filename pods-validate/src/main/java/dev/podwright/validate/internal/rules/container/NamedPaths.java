package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.validate.internal.check.Checks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The volumes that one list of a container names, and their paths; of two entries for one volume the last counts. */
record NamedPaths(Set<String> names, Set<String> paths) {
    private static final NamedPaths NONE = new NamedPaths(Set.of(), Set.of());

    static NamedPaths ofDevices(List<VolumeDevice> devices) {
        if (devices.isEmpty()) {
            return NONE;
        }
        Map<String, String> out = new HashMap<>();
        for (VolumeDevice device : devices) {
            out.put(Checks.orEmpty(device.name()), Checks.orEmpty(device.devicePath()));
        }
        return of(out);
    }

    static NamedPaths ofMounts(List<VolumeMount> mounts) {
        if (mounts.isEmpty()) {
            return NONE;
        }
        Map<String, String> out = new HashMap<>();
        for (VolumeMount mount : mounts) {
            out.put(Checks.orEmpty(mount.name()), Checks.orEmpty(mount.mountPath()));
        }
        return of(out);
    }

    private static NamedPaths of(Map<String, String> byName) {
        return new NamedPaths(byName.keySet(), new HashSet<>(byName.values()));
    }
}
