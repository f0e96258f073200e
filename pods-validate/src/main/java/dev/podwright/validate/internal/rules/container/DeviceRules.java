package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.VolumeDevice;
import dev.podwright.model.container.VolumeMount;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.RelativePaths;
import dev.podwright.validate.internal.context.ValidationContext;
import dev.podwright.validate.internal.core.Findings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The block devices of one container.
 *
 * <p>Upstream: {@code ValidateVolumeDevices} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
final class DeviceRules {
    private DeviceRules() {}

    /** The devices of a container; the path is that of the container. */
    static void check(ValidationContext scope, List<VolumeDevice> devices, List<VolumeMount> mounts, FieldPath path) {
        if (devices.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        FieldPath list = path.child("volumeDevices");
        Set<String> names = new HashSet<>();
        Set<String> paths = new HashSet<>();
        NamedPaths taken = NamedPaths.ofMounts(mounts);
        for (int i = 0; i < devices.size(); i++) {
            FieldPath each = list.index(i);
            name(scope, Checks.orEmpty(devices.get(i).name()), names, taken, each);
            devicePath(out, Checks.orEmpty(devices.get(i).devicePath()), paths, taken, each);
        }
    }

    private static void name(
            ValidationContext scope, String name, Set<String> names, NamedPaths mounts, FieldPath path) {
        Findings out = scope.out();
        if (name.isEmpty()) {
            Checks.required(out, path, "name", name);
        } else if (!names.add(name)) {
            out.invalid(
                    path.child("name"),
                    name,
                    "volume " + Excerpt.quoted(name) + " is a device of this container twice",
                    "remove one of the two");
        }
        Volume volume = scope.volumes().get(name);
        if (volume == null) {
            VolumeNames.notFound(scope, path.child("name"), name);
        } else if (volume.persistentVolumeClaim() == null && volume.ephemeral() == null) {
            out.invalid(
                    path.child("name"),
                    name,
                    "volume " + Excerpt.quoted(name) + " cannot be a device; only claims can",
                    "make it a persistentVolumeClaim or ephemeral, or mount it by volumeMounts");
        }
        if (mounts.names().contains(name)) {
            out.invalid(
                    path.child("name"),
                    name,
                    "volume " + Excerpt.quoted(name) + " is both mounted and used as a device",
                    "name it in volumeMounts or in volumeDevices");
        }
    }

    private static void devicePath(
            Findings out, String devicePath, Set<String> paths, NamedPaths mounts, FieldPath path) {
        if (devicePath.isEmpty()) {
            Checks.required(out, path, "devicePath", devicePath);
        }
        if (paths.contains(devicePath)) {
            out.invalid(
                    path.child("devicePath"),
                    devicePath,
                    "two devices of this container are at " + Excerpt.quoted(devicePath),
                    "give each device its own path");
        }
        if (RelativePaths.hasBackstep(devicePath)) {
            RelativePaths.noBacksteps(out, path.child("devicePath"), devicePath);
        } else {
            paths.add(devicePath);
        }
        if (mounts.paths().contains(devicePath)) {
            out.invalid(
                    path.child("devicePath"),
                    devicePath,
                    Excerpt.quoted(devicePath) + " is where this container mounts a volume as well",
                    "give the device another path");
        }
    }
}
