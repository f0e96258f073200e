package dev.podwright.validate.internal.advice.volume;

import dev.podwright.model.container.ContainerCommon;
import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.FileKeySelector;
import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.validate.internal.advice.facts.PodFacts;
import dev.podwright.validate.pod.PodContainer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of the volumes that containers mount, have as devices, or read variables from. */
final class VolumeNames {
    private static final int FEW = 16;

    private VolumeNames() {}

    /** What a pod with many volumes uses; null where it has few, and {@link #isUsed} can look at all containers. */
    static @Nullable Set<String> usedIn(PodFacts pod) {
        if (pod.spec().volumes().size() <= FEW) {
            return null;
        }
        Set<String> names = ofVariables(pod);
        for (PodContainer each : pod.containers()) {
            for (VolumeMount mount : each.container().volumeMounts()) {
                add(names, mount.name());
            }
            for (VolumeDevice device : each.container().volumeDevices()) {
                add(names, device.name());
            }
        }
        return names;
    }

    /** The volumes that variables are read from. */
    static Set<String> ofVariables(PodFacts pod) {
        Set<String> names = new HashSet<>();
        for (PodContainer each : pod.containers()) {
            for (EnvVar variable : each.container().env()) {
                FileKeySelector file = file(variable);
                add(names, file == null ? null : file.volumeName());
            }
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    /** Whether a container uses a volume. */
    static boolean isUsed(PodFacts pod, String volume) {
        List<PodContainer> containers = pod.containers();
        for (int i = 0; i < containers.size(); i++) {
            if (uses(containers.get(i).container(), volume)) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(ContainerCommon container, String volume) {
        List<VolumeMount> mounts = container.volumeMounts();
        for (int i = 0; i < mounts.size(); i++) {
            if (volume.equals(mounts.get(i).name())) {
                return true;
            }
        }
        List<VolumeDevice> devices = container.volumeDevices();
        for (int i = 0; i < devices.size(); i++) {
            if (volume.equals(devices.get(i).name())) {
                return true;
            }
        }
        List<EnvVar> env = container.env();
        for (int i = 0; i < env.size(); i++) {
            FileKeySelector file = file(env.get(i));
            if (file != null && volume.equals(file.volumeName())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FileKeySelector file(EnvVar variable) {
        return variable.valueFrom() == null ? null : variable.valueFrom().fileKeyRef();
    }
}
