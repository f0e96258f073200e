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
import org.jspecify.annotations.Nullable;

/**
 * Where one container mounts volumes.
 *
 * <p>Upstream: {@code ValidateVolumeMounts}, {@code validateMountPropagation},
 * {@code validateBindMountOptions} and {@code validateMountRecursiveReadOnly} in
 * {@code k8s.io/kubernetes/pkg/apis/core/validation}. Sub paths, propagation and recursive read-only are reported at the
 * list, and not at its element.
 */
final class MountRules {
    private static final List<String> PROPAGATIONS = List.of("Bidirectional", "HostToContainer", "None");
    private static final List<String> BIND_OPTIONS = List.of("nodev", "noexec", "nosuid");
    private static final List<String> RECURSIVE = List.of("Disabled", "Enabled", "IfPossible");

    private MountRules() {}

    /**
     * The mounts of a container.
     *
     * @param privileged whether the container is privileged
     * @param path the path of the container
     */
    static void check(
            ValidationContext scope,
            List<VolumeMount> mounts,
            List<VolumeDevice> devices,
            boolean privileged,
            FieldPath path) {
        if (mounts.isEmpty()) {
            return;
        }
        Findings out = scope.out();
        FieldPath list = path.child("volumeMounts");
        Set<String> paths = mounts.size() > 1 ? new HashSet<>() : null;
        NamedPaths taken = NamedPaths.ofDevices(devices);
        for (int i = 0; i < mounts.size(); i++) {
            VolumeMount mount = mounts.get(i);
            FieldPath each = list.index(i);
            name(scope, Checks.orEmpty(mount.name()), each);
            mountPath(out, Checks.orEmpty(mount.mountPath()), paths, each);
            if (!devices.isEmpty()) {
                overlap(out, mount, taken, each);
            }
            subPaths(out, mount, list, each);
            propagation(out, mount.mountPropagation(), privileged, list);
            recursive(out, mount, list);
            if (!mount.bindMountOptions().isEmpty()) {
                bindOptions(scope, mount, each);
            }
        }
    }

    private static void name(ValidationContext scope, String name, FieldPath path) {
        if (name.isEmpty()) {
            Checks.required(scope.out(), path, "name", name);
        }
        if (!scope.volumes().containsKey(name)) {
            VolumeNames.notFound(scope, path.child("name"), name);
        }
    }

    private static void mountPath(Findings out, String mountPath, @Nullable Set<String> paths, FieldPath path) {
        if (mountPath.isEmpty()) {
            Checks.required(out, path, "mountPath", mountPath);
        }
        if (paths != null && !paths.add(mountPath)) {
            out.invalid(
                    path.child("mountPath"),
                    mountPath,
                    "two mounts of this container are at " + Excerpt.quoted(mountPath),
                    "mount each volume at its own path");
        }
    }

    private static void overlap(Findings out, VolumeMount mount, NamedPaths devices, FieldPath path) {
        String name = Checks.orEmpty(mount.name());
        if (devices.names().contains(name)) {
            out.invalid(
                    path.child("name"),
                    name,
                    "volume " + Excerpt.quoted(name) + " is both mounted and used as a device",
                    "name it in volumeMounts or in volumeDevices");
        }
        String mountPath = Checks.orEmpty(mount.mountPath());
        if (devices.paths().contains(mountPath)) {
            out.invalid(
                    path.child("mountPath"),
                    mountPath,
                    Excerpt.quoted(mountPath) + " is the path of a device of this container as well",
                    "mount the volume at another path");
        }
    }

    private static void subPaths(Findings out, VolumeMount mount, FieldPath list, FieldPath path) {
        String subPath = Checks.orEmpty(mount.subPath());
        if (!subPath.isEmpty()) {
            descending(out, list, "subPath", subPath);
        }
        String expression = Checks.orEmpty(mount.subPathExpr());
        if (expression.isEmpty()) {
            return;
        }
        if (!subPath.isEmpty()) {
            out.invalid(
                    path.child("subPathExpr"),
                    expression,
                    "the mount has both subPath and subPathExpr",
                    "remove one of the two");
        }
        descending(out, list, "subPathExpr", expression);
    }

    private static void descending(Findings out, FieldPath list, String field, String value) {
        if (value.startsWith("/") || RelativePaths.hasBackstep(value)) {
            RelativePaths.descending(out, list.child(field), value);
        }
    }

    private static void propagation(Findings out, @Nullable String mode, boolean privileged, FieldPath list) {
        if (mode == null) {
            return;
        }
        if (!PROPAGATIONS.contains(mode)) {
            Checks.notSupported(out, list.child("mountPropagation"), mode, PROPAGATIONS);
        } else if (mode.equals("Bidirectional") && !privileged) {
            out.forbidden(
                    list.child("mountPropagation"),
                    "mountPropagation is Bidirectional; only a privileged container may have that",
                    "write HostToContainer, or set securityContext.privileged to true");
        }
    }

    private static void bindOptions(ValidationContext scope, VolumeMount mount, FieldPath path) {
        Findings out = scope.out();
        FieldPath list = path.child("bindMountOptions");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < mount.bindMountOptions().size(); i++) {
            String option = mount.bindMountOptions().get(i);
            if (!BIND_OPTIONS.contains(option)) {
                Checks.notSupported(out, list.index(i), option, BIND_OPTIONS);
            }
            if (!seen.add(option)) {
                out.duplicate(
                        list.index(i),
                        option,
                        "the option " + Excerpt.quoted(option) + " is already in the list",
                        "give each option once");
            }
        }
        Volume volume = scope.volumes().get(Checks.orEmpty(mount.name()));
        if (volume != null && volume.image() != null) {
            out.invalid(
                    list,
                    null,
                    "the volume " + Excerpt.quoted(Checks.orEmpty(mount.name()))
                            + " holds an image, and bindMountOptions are not for such",
                    "remove bindMountOptions");
        }
    }

    private static void recursive(Findings out, VolumeMount mount, FieldPath list) {
        String mode = mount.recursiveReadOnly();
        if (mode == null || mode.equals("Disabled")) {
            return;
        }
        if (!RECURSIVE.contains(mode)) {
            Checks.notSupported(out, list.child("recursiveReadOnly"), mode, RECURSIVE);
            return;
        }
        if (!Checks.isTrue(mount.readOnly())) {
            out.forbidden(
                    list.child("recursiveReadOnly"),
                    "recursiveReadOnly is " + mode + ", and the mount is not read-only",
                    "set readOnly to true",
                    "readOnly");
        }
        String propagation = mount.mountPropagation();
        if (propagation != null && !propagation.equals("None")) {
            out.forbidden(
                    list.child("recursiveReadOnly"),
                    "recursiveReadOnly is " + mode + ", and mountPropagation " + Excerpt.quoted(propagation),
                    "remove mountPropagation",
                    "mountPropagation");
        }
    }
}
