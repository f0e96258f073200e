package dev.podwright.validate.internal.rules.volume;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.ConfigMapVolumeSource;
import dev.podwright.model.volume.DownwardAPIVolumeFile;
import dev.podwright.model.volume.DownwardAPIVolumeSource;
import dev.podwright.model.volume.GitRepoVolumeSource;
import dev.podwright.model.volume.HostPathVolumeSource;
import dev.podwright.model.volume.KeyToPath;
import dev.podwright.model.volume.SecretVolumeSource;
import dev.podwright.path.FieldPath;
import dev.podwright.report.ErrorType;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.check.RelativePaths;
import dev.podwright.validate.internal.core.Findings;
import dev.podwright.validate.internal.rules.container.DownwardRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volumes of single files, and of files that are on the node.
 *
 * <p>Upstream: {@code validateHostPathVolumeSource}, {@code validateHostPathType},
 * {@code validateGitRepoVolumeSource}, {@code validateSecretVolumeSource}, {@code validateConfigMapVolumeSource},
 * {@code validateKeyToPath}, {@code validateUserField}, {@code ValidateLocalNonReservedPath}, {@code validateDownwardAPIVolumeSource} and
 * {@code validateDownwardAPIVolumeFile} in {@code k8s.io/kubernetes/pkg/apis/core/validation}.
 */
public final class FileSourceRules {
    private static final int LARGEST_MODE = 0777;
    private static final int LARGEST_DIRECTORY_MODE = 01777;
    private static final List<String> HOST_PATH_TYPES =
            List.of("BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket");

    private FileSourceRules() {}

    static void hostPath(Findings out, FieldPath path, HostPathVolumeSource source) {
        if (Checks.required(out, path, "path", source.path())) {
            String value = Checks.orEmpty(source.path());
            if (RelativePaths.hasBackstep(value)) {
                RelativePaths.noBacksteps(out, path.child("path"), value);
            }
            Checks.oneOfOrDefault(out, path, "type", source.type(), HOST_PATH_TYPES);
        }
    }

    static void gitRepo(Findings out, FieldPath path, GitRepoVolumeSource source) {
        Checks.required(out, path, "repository", source.repository());
        RelativePaths.descending(out, path.child("directory"), Checks.orEmpty(source.directory()));
    }

    static void secret(Findings out, FieldPath path, SecretVolumeSource source) {
        Checks.required(out, path, "secretName", source.secretName());
        mode(out, path, "defaultMode", source.defaultMode());
        user(out, path, "defaultUser", source.defaultUser());
        keys(out, path, source.items());
    }

    static void configMap(Findings out, FieldPath path, ConfigMapVolumeSource source) {
        Checks.required(out, path, "name", source.name());
        mode(out, path, "defaultMode", source.defaultMode());
        user(out, path, "defaultUser", source.defaultUser());
        keys(out, path, source.items());
    }

    /** The keys of a source; the path is that of the source. */
    static void keys(Findings out, FieldPath path, List<KeyToPath> items) {
        if (items.isEmpty()) {
            return;
        }
        FieldPath list = path.child("items");
        for (int i = 0; i < items.size(); i++) {
            KeyToPath item = items.get(i);
            FieldPath at = list.index(i);
            Checks.required(out, at, "key", item.key());
            file(out, at, item.path());
            mode(out, at, "mode", item.mode());
            user(out, at, "user", item.user());
        }
    }

    static void downwardApi(Findings out, FieldPath path, DownwardAPIVolumeSource source) {
        mode(out, path, "defaultMode", source.defaultMode());
        user(out, path, "defaultUser", source.defaultUser());
        for (DownwardAPIVolumeFile file : source.items()) {
            downwardFile(out, path, file);
        }
    }

    /** A file that shows a fact of the pod; the path is that of the source, as the server leaves the item out. */
    static void downwardFile(Findings out, FieldPath path, DownwardAPIVolumeFile file) {
        file(out, path, file.path());
        if (file.fieldRef() != null) {
            DownwardRules.volumeField(out, file.fieldRef(), path.child("fieldRef"));
            if (file.resourceFieldRef() != null) {
                out.reject(
                        ErrorType.INVALID,
                        path,
                        null,
                        "the file " + Excerpt.quoted(Checks.orEmpty(file.path()))
                                + " has fieldRef and resourceFieldRef; it can have one only",
                        "make two files of it",
                        "both");
            }
        } else if (file.resourceFieldRef() != null) {
            DownwardRules.resource(out, file.resourceFieldRef(), path.child("resourceFieldRef"), true);
        } else {
            out.required(
                    path,
                    "the file " + Excerpt.quoted(Checks.orEmpty(file.path()))
                            + " has neither fieldRef nor resourceFieldRef",
                    "give fieldRef or resourceFieldRef");
        }
        mode(out, path, "mode", file.mode());
        user(out, path, "user", file.user());
    }

    /** Where a file goes in the volume; the path is that of the item. */
    private static void file(Findings out, FieldPath path, @Nullable String value) {
        if (Checks.required(out, path, "path", value)) {
            inside(out, path, "path", Checks.orEmpty(value));
        }
    }

    /** A path inside the volume: relative, without {@code ..}, and not beginning like the kubelet's own files. */
    public static void inside(Findings out, FieldPath path, String field, String value) {
        if (!value.startsWith("/") && value.indexOf("..") < 0) {
            return;
        }
        FieldPath at = path.child(field);
        RelativePaths.descending(out, at, value);
        if (value.startsWith("..") && !value.startsWith("../")) {
            out.invalid(
                    at,
                    value,
                    Excerpt.quoted(value) + " begins with '..', as only the kubelet's own files may",
                    "write the path without '..'");
        }
    }

    /** The owner of files. */
    static void user(Findings out, FieldPath path, String field, @Nullable Long user) {
        Checks.between(out, path, field, user, 0, Integer.MAX_VALUE);
    }

    /** Permission bits of a directory. */
    static void directoryMode(Findings out, FieldPath path, @Nullable Integer mode) {
        if (mode != null && (mode < 0 || mode > LARGEST_DIRECTORY_MODE)) {
            out.invalid(
                    path.child("mode"),
                    mode,
                    "mode is " + mode + "; it must be between 0 and " + LARGEST_DIRECTORY_MODE + " (octal 01777)",
                    "write permission bits, such as 511 (octal 0777)");
        }
    }

    /** Permission bits. */
    static void mode(Findings out, FieldPath path, String field, @Nullable Integer mode) {
        if (mode != null && (mode < 0 || mode > LARGEST_MODE)) {
            out.invalid(
                    path.child(field),
                    mode,
                    field + " is " + mode + "; it must be between 0 and " + LARGEST_MODE + " (octal 0777)",
                    fixedMode(mode));
        }
    }

    /** Most modes that are too large are octal digits that were written as a decimal number. */
    private static String fixedMode(int mode) {
        int octal = 0;
        int factor = 1;
        for (int left = mode; left > 0; left /= 10) {
            int digit = left % 10;
            if (digit > 7 || factor > LARGEST_MODE) {
                return "write permission bits, such as 0644, or 420 in decimal";
            }
            octal += digit * factor;
            factor *= 8;
        }
        return octal == 0 || octal > LARGEST_MODE
                ? "write permission bits, such as 0644, or 420 in decimal"
                : "write 0" + mode + ", or " + octal + " in decimal";
    }
}
