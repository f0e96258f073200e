package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The volumes of a pod, as its containers name them. */
final class VolumeNames {
    private static final int MOST_SHOWN = 8;

    private VolumeNames() {}

    /** There is no such volume, or none that the server takes: what is wrong with a volume makes it unknown. */
    static void notFound(ValidationContext scope, FieldPath path, String name) {
        if (scope.hasVolume(name)) {
            scope.out()
                    .notFound(
                            path,
                            Excerpt.of(name),
                            "the volume " + Excerpt.quoted(name) + " is itself rejected",
                            "correct that volume");
            return;
        }
        Set<String> names = scope.volumes().keySet();
        String fix = names.isEmpty() || names.size() > MOST_SHOWN
                ? "add a volume of that name to spec.volumes"
                : "write one of "
                        + new TreeSet<>(names).stream().map(Excerpt::of).collect(Collectors.joining(", "))
                        + ", or add a volume of that name to spec.volumes";
        scope.out().notFound(path, Excerpt.of(name), "there is no volume " + Excerpt.quoted(name), fix);
    }
}
