package dev.podwright.validate.internal.rules.container;

import dev.podwright.model.internal.text.Excerpt;
import dev.podwright.path.FieldPath;
import dev.podwright.validate.internal.context.ValidationContext;
import java.util.TreeSet;

/** The volumes of a pod, as its containers name them. */
final class VolumeNames {
    private static final int MOST_SHOWN = 8;

    private VolumeNames() {}

    /** There is no such volume, or none that the server takes: what is wrong with a volume makes it unknown. */
    static void notFound(ValidationContext scope, FieldPath path, String name) {
        TreeSet<String> known = new TreeSet<>(scope.volumes().keySet());
        String fix = known.isEmpty() || known.size() > MOST_SHOWN
                ? "add a volume of that name to spec.volumes"
                : "write one of " + String.join(", ", known) + ", or add a volume of that name to spec.volumes";
        String message = scope.spec().volumes().stream().anyMatch(each -> name.equals(each.name()))
                ? "the volume " + Excerpt.quoted(name) + " is itself rejected"
                : "there is no volume " + Excerpt.quoted(name);
        scope.out().notFound(path, name, message, fix);
    }
}
