package dev.podwright.diagram.internal.scene;

import dev.podwright.model.volume.Volume;
import org.jspecify.annotations.Nullable;

/** What a volume is, in a few words: its kind, and the name of the object that it shows, if it shows one. */
final class VolumeKinds {
    private VolumeKinds() {}

    static boolean isMemory(Volume volume) {
        return volume.emptyDir() != null && "Memory".equals(volume.emptyDir().medium());
    }

    /** Whether the kubelet mounts it read only, whatever the mount says. */
    static boolean isReadOnly(Volume volume) {
        return volume.configMap() != null
                || volume.secret() != null
                || volume.projected() != null
                || volume.downwardAPI() != null
                || volume.image() != null;
    }

    static String describe(Volume volume) {
        if (volume.emptyDir() != null) {
            return withName(isMemory(volume) ? "emptyDir in memory" : "emptyDir", volume.name());
        }
        if (volume.configMap() != null) {
            return withName("config map", volume.configMap().name());
        }
        if (volume.secret() != null) {
            return withName("secret", volume.secret().secretName());
        }
        if (volume.persistentVolumeClaim() != null) {
            return withName("claim", volume.persistentVolumeClaim().claimName());
        }
        return withName(source(volume), volume.name());
    }

    /** The same beside the name of the volume, which it does not say again. */
    static String describeBeside(String name, Volume volume) {
        String described = describe(volume);
        String end = " " + name;
        return !name.isEmpty() && described.endsWith(end)
                ? described.substring(0, described.length() - end.length())
                : described;
    }

    private static String source(Volume volume) {
        if (volume.projected() != null) {
            return "projected";
        }
        if (volume.hostPath() != null) {
            return "hostPath";
        }
        if (volume.downwardAPI() != null) {
            return "downwardAPI";
        }
        if (volume.ephemeral() != null) {
            return "ephemeral";
        }
        if (volume.csi() != null) {
            return "csi";
        }
        if (volume.nfs() != null) {
            return "nfs";
        }
        return volume.image() != null ? "image" : "volume";
    }

    private static String withName(String kind, @Nullable String name) {
        return name == null || name.isEmpty() ? kind : kind + " " + name;
    }
}
