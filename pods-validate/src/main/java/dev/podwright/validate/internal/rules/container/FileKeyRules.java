package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.container.EnvVar;
import dev.podwright.model.container.EnvVarSource;
import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.model.volume.Volume;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.check.Checks;
import dev.podwright.validate.internal.context.ValidationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The volumes of files that variables are read from.
 *
 * <p>Upstream: {@code validateFileKeyRefVolumes} in {@code k8s.io/kubernetes/pkg/apis/core/validation}, which looks at
 * faulty volumes as well, and of two volumes of one name at the last.
 */
final class FileKeyRules {
    private final ValidationContext scope;
    private final FieldPath spec;
    private @Nullable Map<String, Volume> volumes;

    /** For one pod; the path is that of its spec. */
    FileKeyRules(ValidationContext scope, FieldPath spec) {
        this.scope = scope;
        this.spec = spec;
    }

    /** The variables of one container of a list. */
    void check(List<EnvVar> env, String list, int index) {
        for (int i = 0; i < env.size(); i++) {
            EnvVarSource source = env.get(i).valueFrom();
            if (source != null && source.fileKeyRef() != null) {
                volume(Checks.orEmpty(source.fileKeyRef().volumeName()), list, index, i);
            }
        }
    }

    private void volume(String name, String list, int index, int variable) {
        if (volumes == null) {
            volumes = new HashMap<>();
            for (Volume each : scope.spec().volumes()) {
                volumes.put(Checks.orEmpty(each.name()), each);
            }
        }
        Volume volume = volumes.get(name);
        if (volume != null && isEmptyDir(volume)) {
            return;
        }
        FieldPath path = spec.child(list)
                .index(index)
                .child("env")
                .index(variable)
                .child("valueFrom", "fileKeyRef")
                .child("volumeName");
        if (volume == null) {
            scope.out()
                    .notFound(
                            path,
                            name,
                            "there is no volume " + Excerpt.quoted(name),
                            "add an emptyDir of that name to spec.volumes");
        } else {
            scope.out()
                    .invalid(
                            path,
                            name,
                            "volume " + Excerpt.quoted(name)
                                    + " is not an emptyDir; variables are read from files in one",
                            "make the volume an emptyDir");
        }
    }

    /** A volume that is nothing else becomes one. */
    private static boolean isEmptyDir(Volume volume) {
        return volume.emptyDir() != null
                || volume.equals(Volume.builder().name(volume.name()).build());
    }
}
